import styles from "./button.module.css";

interface ButtonProps extends Omit<React.ComponentProps<"button">, "type"> {
  /** The names of Ant Design, so that the two are exchanged by their import alone. */
  type?: "default" | "primary" | "text" | "link";
  size?: "small";
}

/**
 * A button that looks like Ant Design's and is there with the first frame: the controls are loaded after it. For all that stands on the
 * board and around every screen; forms and dialogs have Ant Design's own.
 */
export function Button({ type = "default", size, className, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={[styles.button, className].filter(Boolean).join(" ")}
      data-button={type}
      data-size={size}
    />
  );
}
