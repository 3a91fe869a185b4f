import { useMutation } from "@tanstack/react-query";
import type { DueRow } from "../../../shared/contract/schemas/due-row.ts";
import type { PlainDate } from "../../../shared/domain/date/plain-date.ts";
import { duty } from "../../client.ts";
import { DayInput } from "../../components/day-input.tsx";
import { TimeInput } from "../../components/time-input.tsx";
import { Trouble } from "../../components/trouble.tsx";
import { keyOf, keyText } from "../../data/occurrence-key.ts";
import { KeptFields } from "../../drafts/kept-fields.tsx";
import { useUndoMessage } from "../../shell/undo.tsx";
import { useDates } from "../../text/dates.ts";
import { occurrenceText } from "../../text/occurrence.ts";
import { useText } from "../../text/use-text.ts";
import styles from "./occurrence-detail.module.css";

/** The day and time a meeting is meant to happen; stored at once, the due date stays derived. */
export function PlannedDate({ row }: { row: DueRow }) {
  const t = useText(occurrenceText);
  const dates = useDates();
  const undo = useUndoMessage();
  const plan = useMutation(duty.occurrences.plan.mutationOptions());
  const { plannedDate, plannedTime } = row;
  const set = async (date: PlainDate | null, time: string | null) => {
    await plan.mutateAsync({ key: keyOf(row), date, time });
    undo.offer(date ? t.plannedTo([dates.dayAndWeekday(date), time].filter(Boolean).join(" ")) : t.planCleared);
  };
  return (
    <div>
      <div className={styles.label}>{t.planned}</div>
      <div className={styles.line}>
        <KeptFields draft={{ form: "planned-date", key: keyText(row) }}>
          <DayInput
            label={t.planDay}
            missingYear="coming"
            value={plannedDate}
            onChange={(day) => set(day, day ? plannedTime : null)}
          />
          <TimeInput
            label={t.planTime}
            disabled={!plannedDate}
            value={plannedTime}
            onChange={(time) => set(plannedDate, time)}
          />
        </KeptFields>
        <span className={styles.hint}>{t.planHint}</span>
      </div>
      {plan.error && <Trouble error={plan.error} />}
    </div>
  );
}
