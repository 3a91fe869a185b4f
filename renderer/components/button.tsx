import styles from "./button.module.css";

interface ButtonProps extends Omit<React.ComponentProps<"button">, "type"> {
  /** The names of Ant Design, so that the two are exchanged by their import alone. */
  type?: "default" | "primary" | "text" | "link";
  size?: "small";
}

/**
 * A button in the look of Ant Design that is part of the first frame, before the controls are loaded. The board and
 * the shell use it; forms and dialogs have Ant Design's own.
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
