import { Radio } from "antd";
import type { FinishQuestions } from "../../../../shared/contract/schemas/finish-import.ts";
import type { PlainDate } from "../../../../shared/domain/date/plain-date.ts";
import { useDates } from "../../../text/dates.ts";
import { importText } from "../../../text/import.ts";
import { useText } from "../../../text/use-text.ts";
import styles from "./finish.module.css";

interface EarlierQuestionProps {
  questions: FinishQuestions;
  /** Whether the plan is kept as the record of its year: then nothing is overdue either way. */
  isRecord: boolean;
  chosen: PlainDate | "none";
  onChoose: (chosen: PlainDate | "none") => void;
}

/** One decision on everything that fell due before: done up to a day, or not done. */
export function EarlierQuestion({ questions, isRecord, chosen, onChoose }: EarlierQuestionProps) {
  const t = useText(importText).finishing;
  const dates = useDates();
  const { issuedOn, before } = questions.earlier;
  const days = before.filter(({ occurrences }) => occurrences > 0);
  const most = days.at(-1)?.occurrences ?? 0;
  if (most === 0) return null;
  const none = { value: "none" as const, label: isRecord ? t.earlierUnknown(most) : t.earlierOverdue(most) };
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{t.earlierHeading}</h2>
      <Radio.Group
        className={styles.choices}
        aria-label={t.earlierHeading}
        value={chosen}
        onChange={(event) => onChoose(event.target.value as PlainDate | "none")}
        options={[
          ...days.map(({ day, occurrences }) => ({
            value: day,
            label:
              day === issuedOn
                ? t.earlierIssued(dates.full(day), occurrences)
                : t.earlierDone(dates.full(day), occurrences),
          })),
          none,
        ]}
      />
      <p className={styles.help}>{t.earlierHelp}</p>
    </section>
  );
}
