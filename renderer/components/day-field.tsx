import { type PlainDate, yearOf } from "../../shared/domain/date/plain-date.ts";
import { DayInput } from "./day-input.tsx";
import { Field } from "./field.tsx";

interface DayFieldProps {
  label: string;
  value: PlainDate;
  onChange: (day: PlainDate) => void;
}

/** A field for a day that is always set. A typed day without a year is in the year of the present value. */
export function DayField({ label, value, onChange }: DayFieldProps) {
  return (
    <Field label={label}>
      <DayInput
        label={label}
        missingYear={{ year: yearOf(value) }}
        value={value}
        mayBeEmpty={false}
        onChange={(day) => day && onChange(day)}
      />
    </Field>
  );
}
