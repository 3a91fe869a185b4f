import { useEffect, useId, useRef } from "react";
import { useRoute } from "../../routing/use-route.ts";
import styles from "./settings.module.css";

interface SettingRowProps {
  label: string;
  help?: string;
  /** Gets the id of the label's words, to be its `aria-labelledby`. */
  children: (labelId: string) => React.ReactNode;
}

/** One setting: its name at the left, its control and a sentence at the right. */
export function SettingRow({ label, help, children }: SettingRowProps) {
  const labelId = useId();
  return (
    <div className={styles.row}>
      <span id={labelId} className={styles.label}>
        {label}
      </span>
      <div className={styles.control}>
        {children(labelId)}
        {help && <p className={styles.help}>{help}</p>}
      </div>
    </div>
  );
}

interface SettingSectionProps {
  heading: string;
  /** The name of the section in the address, `#/settings?section=…`; left out where no link leads to it. */
  name?: string;
  children: React.ReactNode;
}

/** Settings of one subject under their heading. An address that names it scrolls to it. */
export function SettingSection({ heading, name, children }: SettingSectionProps) {
  const section = useRef<HTMLElement>(null);
  const { params } = useRoute();
  const isNamed = name !== undefined && params["section"] === name;
  useEffect(() => {
    if (isNamed) section.current?.scrollIntoView();
  }, [isNamed]);
  return (
    <section ref={section} className={styles.section}>
      <h2 className={styles.heading}>{heading}</h2>
      {children}
    </section>
  );
}
