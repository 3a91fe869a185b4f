import type { ObligationView } from "../../../../shared/contract/schemas/obligation.ts";
import { useDates } from "../../../text/dates.ts";
import { obligationsText } from "../../../text/obligations.ts";
import { useText } from "../../../text/use-text.ts";
import styles from "../detail/obligation-detail.module.css";

/** Who was assigned a duty from when to when; nothing where that never changed. */
export function SubjectTerms({ duty: { terms } }: { duty: ObligationView }) {
  const t = useText(obligationsText).subjects;
  const dates = useDates();
  if (!terms) return null;
  return (
    <ul className={`${styles.hint} ${styles.below}`} aria-label={t.terms}>
      {terms.map(({ subject, from, until, reason }) => (
        <li key={`${subject.id} ${from}`}>
          {[
            subject.name,
            [from && t.assignedFrom(dates.full(from)), until && t.assignedUntil(dates.full(until))]
              .filter(Boolean)
              .join("") || t.always,
            reason,
          ]
            .filter(Boolean)
            .join("　")}
        </li>
      ))}
    </ul>
  );
}
