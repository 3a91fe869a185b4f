import type { LedgerEntryView } from "../../../shared/contract/schemas/ledger.ts";
import { ledgerRemarks, ledgerState, ledgerWords } from "../../../shared/words/ledger.ts";
import { StateMark } from "../../components/state-mark.tsx";
import { Tag } from "../../components/tag.tsx";
import { useLocale } from "../../text/use-text.ts";
import styles from "./ledger-screen.module.css";

interface LedgerRowProps {
  entry: LedgerEntryView;
  year: number;
  onOpen: () => void;
}

/**
 * One occurrence on two lines: the duty, its due date, the dates of doing and recording, the participants, the
 * evidence and the gaps.
 */
export function LedgerRow({ entry, year, onOpen }: LedgerRowProps) {
  const words = ledgerWords(useLocale());
  const { activities, quota, missing, state } = entry;
  const last = activities.at(-1);
  const day = (date: NonNullable<LedgerEntryView["due"]>) => words.day(date, year);
  const files = Map.groupBy(
    activities.flatMap(({ evidence }) => evidence),
    ({ kind }) => kind,
  );
  const remarks = ledgerRemarks(entry, words).filter(
    (remark) => !missing.some((kind) => remark === words.missing(words.evidence[kind])),
  );
  const lacks = activities.length > 0 && state !== "waived" ? missing : [];
  return (
    <li className={styles.row}>
      <StateMark state={state} />
      <div className={styles.what}>
        <button type="button" className={styles.opener} onClick={onOpen}>
          {entry.title}
        </button>
        <small>{entry.periodLabel}</small>
        <div className={styles.second}>{entry.subject}</div>
      </div>
      <div>
        {entry.due === null ? words.noDate : day(entry.due)}
        <div className={styles.second}>
          {quota ? words.quota(quota.done, quota.needed, quota.unit) : ledgerState(entry, words)}
        </div>
      </div>
      <div>
        {last ? day(last.happenedOn) : words.nothing}
        <div className={styles.second}>{last?.title ?? ""}</div>
      </div>
      <div>
        {last ? day(last.recordedOn) : ""}
        <div className={styles.second}>{entry.lateRecorded ? words.lateRecorded : ""}</div>
      </div>
      <div>
        {last && last.expected > 0 ? words.attended(last.attended, last.expected) : "—"}
        <div className={styles.second}>{last?.hours ? words.hours(last.hours) : ""}</div>
      </div>
      <div>
        {[...files].map(([kind, own]) => (
          <Tag key={kind} tone="quiet">
            {words.files(
              words.evidence[kind],
              own.reduce((sum, { count }) => sum + count, 0),
            )}
          </Tag>
        ))}
        {lacks.map((kind) => (
          <span key={kind} className={styles.lacks}>
            {words.missing(words.evidence[kind])}
          </span>
        ))}
        <div className={styles.second} data-gap={entry.overdue !== null || lacks.length > 0 || undefined}>
          {remarks.join("　")}
        </div>
      </div>
    </li>
  );
}
