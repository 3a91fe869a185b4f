import { useMutation } from "@tanstack/react-query";
import type { DueRow } from "../../../shared/contract/schemas/due-row.ts";
import type { PlainDate } from "../../../shared/domain/date/plain-date.ts";
import { client } from "../../client.ts";
import { DayInput } from "../../components/day-input.tsx";
import { TimeInput } from "../../components/time-input.tsx";
import { Trouble } from "../../components/trouble.tsx";
import { keyOf, keyText } from "../../data/occurrence-key.ts";
import { DraftFields } from "../../drafts/draft-fields.tsx";
import { useUndoMessage } from "../../shell/undo.tsx";
import { useDates } from "../../text/dates.ts";
import { occurrenceText } from "../../text/occurrence.ts";
import { useText } from "../../text/use-text.ts";
import styles from "./occurrence-detail.module.css";

interface Planned {
  readonly date: PlainDate | null;
  readonly time: string | null;
}

/** The day and time a meeting is meant to happen; stored at once, the due date stays derived. */
export function PlannedDate({ row }: { row: DueRow }) {
  const t = useText(occurrenceText);
  const dates = useDates();
  const undo = useUndoMessage();
  const plan = useMutation({
    scope: { id: `planned-date ${keyText(row)}` },
    mutationFn: (planned: Planned) => client.occurrences.plan({ key: keyOf(row), ...planned }),
  });
  // A time typed right after its day goes with that day, though the row does not have the day yet.
  const { date: plannedDate, time: plannedTime } = plan.isPending
    ? plan.variables
    : { date: row.plannedDate, time: row.plannedTime };
  const set = async (date: PlainDate | null, time: string | null) => {
    await plan.mutateAsync({ date, time });
    undo.offer(date ? t.plannedTo([dates.dayAndWeekday(date), time].filter(Boolean).join(" ")) : t.planCleared);
  };
  return (
    <div>
      <div className={styles.label}>{t.planned}</div>
      <div className={styles.line}>
        <DraftFields draft={{ form: "planned-date", key: keyText(row) }}>
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
        </DraftFields>
        <span className={styles.hint}>{t.planHint}</span>
      </div>
      {plan.error && <Trouble error={plan.error} />}
    </div>
  );
}
