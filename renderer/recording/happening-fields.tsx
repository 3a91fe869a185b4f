import { Input } from "antd";
import type { PlainDate } from "../../shared/domain/date/plain-date.ts";
import { useDates } from "../text/dates.ts";
import { recordText } from "../text/record.ts";
import { useText } from "../text/use-text.ts";
import { DayInput } from "../components/day-input.tsx";
import { NumberInput } from "../components/number-input.tsx";
import { TimeInput } from "../components/time-input.tsx";
import { Field } from "../components/field.tsx";
import { AttendanceField } from "./attendance-field.tsx";
import styles from "./happening-fields.module.css";
import { HOURS_FIELD } from "./record-draft.ts";
import type { HappeningForm } from "./use-record-form.ts";

interface HappeningFieldsProps {
  form: HappeningForm;
  today: PlainDate;
  /** The panel beside the calendar already names the day. */
  short?: boolean;
}

/** What happened: name, day, time, hours, place. */
export function HappeningFields({ form, today, short }: HappeningFieldsProps) {
  const t = useText(recordText);
  const dates = useDates();
  const { draft, change } = form;
  return (
    <div className={styles.fields}>
      <Field label={t.name} wide>
        <Input
          autoFocus={!short}
          placeholder={t.namePlaceholder}
          maxLength={200}
          value={form.title}
          onChange={(event) => change({ title: event.target.value })}
        />
      </Field>
      {!short && (
        <>
          <Field label={t.happenedOn} hint={!form.fields.isMarked && dates.weekday(draft.happenedOn)}>
            <DayInput
              label={t.happenedOn}
              mayBeEmpty={false}
              missingYear="past"
              value={draft.happenedOn}
              max={today}
              onChange={(day) => day && change({ happenedOn: day })}
            />
          </Field>
          <Field label={t.recordedOn} hint={t.automatic}>
            <Input className={styles.automatic ?? ""} value={today} readOnly tabIndex={-1} />
          </Field>
        </>
      )}
      <Field label={t.startTime}>
        <TimeInput label={t.startTime} value={draft.startTime} onChange={(startTime) => change({ startTime })} />
      </Field>
      <Field label={t.hours}>
        <NumberInput
          {...HOURS_FIELD}
          label={t.hours}
          min={0.5}
          mayBeEmpty
          value={draft.hours}
          onChange={(hours) => change({ hours })}
        />
      </Field>
      <Field label={t.place} wide>
        <Input maxLength={200} value={draft.place} onChange={(event) => change({ place: event.target.value })} />
      </Field>
      <AttendanceField form={form} />
    </div>
  );
}
