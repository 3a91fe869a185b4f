import { useMutation } from "@tanstack/react-query";
import type { DueRow } from "../../../shared/contract/schemas/due-row.ts";
import type { PlainDate } from "../../../shared/domain/date/plain-date.ts";
import { duty } from "../../client.ts";
import { DayInput } from "../../components/day-input.tsx";
import { TimeInput } from "../../components/time-input.tsx";
import { Trouble } from "../../components/trouble.tsx";
import { keyOf } from "../../data/occurrence-key.ts";
import { occurrenceText } from "../../text/occurrence.ts";
import { useText } from "../../text/use-text.ts";
import styles from "./occurrence-detail.module.css";

/** The day and time a meeting is meant to happen; stored at once, the due date stays derived. */
export function PlannedDate({ row }: { row: DueRow }) {
  const t = useText(occurrenceText);
  const plan = useMutation(duty.occurrences.plan.mutationOptions());
  const set = (date: PlainDate | null, time: string | null) => plan.mutate({ key: keyOf(row), date, time });
  return (
    <div>
      <div className={styles.label}>{t.planned}</div>
      <div className={styles.line}>
        <DayInput
          label={t.planDay}
          value={row.plannedDate}
          onChange={(day) => set(day, day ? row.plannedTime : null)}
        />
        <TimeInput
          label={t.planTime}
          disabled={!row.plannedDate}
          value={row.plannedTime}
          onChange={(time) => set(row.plannedDate, time)}
        />
        <span className={styles.hint}>{t.planHint}</span>
      </div>
      {plan.error && <Trouble error={plan.error} />}
    </div>
  );
}
