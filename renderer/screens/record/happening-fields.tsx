import { DatePicker, Input, InputNumber, TimePicker } from "antd";
import dayjs from "dayjs";
import { type PlainDate, plainDate } from "../../../shared/domain/date/plain-date.ts";
import { useDates } from "../../text/dates.ts";
import { recordText } from "../../text/record.ts";
import { useText } from "../../text/use-text.ts";
import { Field } from "../../components/field.tsx";
import styles from "./happening-fields.module.css";
import type { RecordForm } from "./use-record-form.ts";

interface HappeningFieldsProps {
  form: RecordForm;
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
          <Field label={t.happenedOn} hint={dates.weekday(draft.happenedOn)}>
            <DatePicker
              allowClear={false}
              value={dayjs(draft.happenedOn)}
              maxDate={dayjs(today)}
              onChange={(day) => day && change({ happenedOn: plainDate(day.format("YYYY-MM-DD")) })}
            />
          </Field>
          <Field label={t.recordedOn} hint={t.automatic}>
            <Input value={today} readOnly disabled />
          </Field>
        </>
      )}
      <Field label={t.startTime}>
        <TimePicker
          format="HH:mm"
          minuteStep={5}
          needConfirm={false}
          value={draft.startTime ? dayjs(`2000-01-01T${draft.startTime}`) : null}
          onChange={(time) => change({ startTime: time ? time.format("HH:mm") : null })}
        />
      </Field>
      <Field label={t.hours}>
        <InputNumber min={0.5} max={1000} step={0.5} value={draft.hours} onChange={(hours) => change({ hours })} />
      </Field>
      <Field label={t.place} wide>
        <Input maxLength={200} value={draft.place} onChange={(event) => change({ place: event.target.value })} />
      </Field>
    </div>
  );
}
