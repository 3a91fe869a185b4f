import { useMutation } from "@tanstack/react-query";
import { DatePicker, TimePicker } from "antd";
import dayjs from "dayjs";
import type { DueRow } from "../../../shared/contract/schemas/due-row.ts";
import { plainDate } from "../../../shared/domain/date/plain-date.ts";
import { duty } from "../../client.ts";
import { Trouble } from "../../components/trouble.tsx";
import { keyOf } from "../../data/occurrence-key.ts";
import { occurrenceText } from "../../text/occurrence.ts";
import { useText } from "../../text/use-text.ts";
import styles from "./occurrence-detail.module.css";

/** The day and time a meeting is meant to happen; stored at once, the due date stays derived. */
export function PlannedDate({ row, onChange }: { row: DueRow; onChange: (row: DueRow) => void }) {
  const t = useText(occurrenceText);
  const plan = useMutation(duty.occurrences.plan.mutationOptions({ onSuccess: onChange }));
  const set = (date: string | null, time: string | null) =>
    plan.mutate({ key: keyOf(row), date: date === null ? null : plainDate(date), time });
  return (
    <div>
      <div className={styles.label}>{t.planned}</div>
      <div className={styles.line}>
        <DatePicker
          aria-label={t.planDay}
          value={row.plannedDate ? dayjs(row.plannedDate) : null}
          onChange={(day) => set(day ? day.format("YYYY-MM-DD") : null, day ? row.plannedTime : null)}
        />
        <TimePicker
          aria-label={t.planTime}
          format="HH:mm"
          minuteStep={5}
          needConfirm={false}
          disabled={!row.plannedDate}
          value={row.plannedTime ? dayjs(`2000-01-01T${row.plannedTime}`) : null}
          onChange={(time) => set(row.plannedDate, time ? time.format("HH:mm") : null)}
        />
        <span className={styles.hint}>{t.planHint}</span>
      </div>
      {plan.error && <Trouble error={plan.error} />}
    </div>
  );
}
