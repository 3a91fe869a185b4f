import { Button } from "antd";
import type { AwaitedSuggestion } from "../../shared/contract/schemas/activity.ts";
import { recordText } from "../text/record.ts";
import { useLocale, useText } from "../text/use-text.ts";
import { useOpenEvents } from "../details/event/open-events.ts";
import styles from "./credit-list.module.css";
import { reasonWords } from "./reason-words.ts";

/** A duty that waits for its event: nothing to tick yet, what is missing, and the way to log it. */
export function AwaitedRow({ suggestion: { title, event, reason } }: { suggestion: AwaitedSuggestion }) {
  const t = useText(recordText);
  const locale = useLocale();
  const openEvents = useOpenEvents();
  return (
    <li className={styles.row}>
      <span className={styles.tick}>
        <span className={styles.title}>{title}</span>
        <span className={styles.subject}>{reasonWords(reason, t, locale)}</span>
      </span>
      <Button size="small" onClick={() => openEvents(event)}>
        {t.logEvent}
      </Button>
    </li>
  );
}
