import { authorName } from "../../shared/words/author.ts";
import { localMoment } from "../data/local-moment.ts";
import { useDates } from "../text/dates.ts";
import { detailsText } from "../text/details.ts";
import { useLocale, useText } from "../text/use-text.ts";
import styles from "../components/history-list.module.css";
import { UnsignedHint } from "./unsigned-hint.tsx";
import detail from "./occurrence/occurrence-detail.module.css";

/** One entry of a record's history in words. */
export interface HistoryLine {
  readonly id: string;
  readonly at: string;
  readonly by: string;
  /** What was done: 修改. */
  readonly act: string;
  /** The changes of the entry, a sentence each. */
  readonly changes: readonly string[];
  readonly reason: string | null;
}

/** The history of a record, each entry with its person, time and reason, the latest first; nothing is erased. */
export function ChangeHistory({ entries }: { entries: readonly HistoryLine[] }) {
  const t = useText(detailsText);
  const locale = useLocale();
  const dates = useDates();
  return (
    <section>
      <h3 className={detail.heading}>{t.history}</h3>
      <ol className={styles.list}>
        {entries.toReversed().map((entry) => {
          const { day, time } = localMoment(entry.at);
          return (
            <li key={entry.id} className={styles.entry}>
              <div className={styles.words}>
                <div className={styles.when}>
                  {dates.full(day)} {time}　{authorName(entry.by, locale)}
                </div>
                <div className={styles.did}>{entry.act}</div>
                {entry.changes.map((change) => (
                  <div key={change} className={styles.reason}>
                    {change}
                  </div>
                ))}
                {entry.reason && <div className={styles.reason}>{t.reason(entry.reason)}</div>}
              </div>
            </li>
          );
        })}
      </ol>
      <UnsignedHint entries={entries} />
    </section>
  );
}
