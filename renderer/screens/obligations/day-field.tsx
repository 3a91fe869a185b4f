import { DatePicker } from "antd";
import dayjs from "dayjs";
import type { PlainDate } from "../../../shared/domain/date/plain-date.ts";
import { Field } from "../../components/field.tsx";

interface DayFieldProps {
  label: string;
  value: PlainDate;
  onChange: (day: PlainDate) => void;
}

/** A day that is always set. */
export function DayField({ label, value, onChange }: DayFieldProps) {
  return (
    <Field label={label}>
      <DatePicker
        aria-label={label}
        value={dayjs(value)}
        allowClear={false}
        onChange={(day) => day && onChange(day.format("YYYY-MM-DD") as PlainDate)}
      />
    </Field>
  );
}
