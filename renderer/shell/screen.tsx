import { useId } from "react";
import styles from "./screen.module.css";

interface ScreenProps {
  title: React.ReactNode;
  /** Grey words after the title. */
  caption?: React.ReactNode;
  /** Controls at the end of the bar; the last one is the screen's only primary button. */
  actions?: React.ReactNode;
  /** A bar that stays at the foot, full width. */
  foot?: React.ReactNode;
  /** `padded` scrolls as one column with the page gutter; `bare` leaves scrolling and gutters to the content. */
  body?: "padded" | "bare";
  children: React.ReactNode;
}

/** The frame of every screen: a bar of 56 pixels with the title, the content, and a foot where there is one. */
export function Screen({ title, caption, actions, foot, body = "padded", children }: ScreenProps) {
  const titleId = useId();
  const region =
    body === "padded" ? { role: "group", tabIndex: 0, "aria-labelledby": titleId, "data-scroll": true } : {};
  return (
    <section className={styles.screen}>
      <header className={styles.bar}>
        <h1 className={styles.title} id={titleId}>
          {title}
        </h1>
        <div className={styles.caption}>{caption}</div>
        <div className={styles.actions}>{actions}</div>
      </header>
      <div className={body === "padded" ? styles.padded : styles.bare} {...region}>
        {children}
      </div>
      {foot}
    </section>
  );
}
