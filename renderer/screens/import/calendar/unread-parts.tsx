import type { CalendarPreview } from "../../../../shared/contract/schemas/calendar-import.ts";
import { calendarImportWords } from "../../../../shared/words/calendar-import.ts";
import { calendarImportText } from "../../../text/calendar-import.ts";
import { useLocale, useText } from "../../../text/use-text.ts";
import styles from "./calendar-screen.module.css";

/** Above this number the list is folded. */
const SHOWN = 20;

/** The parts of the file that were not read, each with its line, the reason and its words. */
export function UnreadParts({ found: { unread, unreadMore } }: { found: CalendarPreview }) {
  const t = useText(calendarImportText);
  const words = calendarImportWords(useLocale());
  if (unread.length === 0) return <p className={styles.help}>{t.allRead}</p>;
  return (
    <details className={styles.unread} open={unread.length <= SHOWN}>
      <summary>{t.unread(unread.length + unreadMore)}</summary>
      <ul>
        {unread.map((part, index) => (
          // A line may have several parts, and two of them may say the same.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index}>
            <span className={styles.help}>{words.line(part.line)}</span> <q className={styles.quote}>{part.words}</q>{" "}
            <span>{words.unread[part.why]}</span>
          </li>
        ))}
      </ul>
      {unreadMore > 0 && <p className={styles.help}>{words.more(unreadMore)}</p>}
    </details>
  );
}
