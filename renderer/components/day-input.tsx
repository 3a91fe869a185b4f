import { DatePicker } from "antd";
import dayjs from "dayjs";
import { type PlainDate, plainDate } from "../../shared/domain/date/plain-date.ts";

interface DayInputProps {
  label: string;
  value: PlainDate | null;
  onChange: (day: PlainDate | null) => void;
  /** First and last day that can be chosen. */
  min?: PlainDate | undefined;
  max?: PlainDate | undefined;
  size?: "small" | "middle";
  /** Whether it may be left without a day. */
  mayBeEmpty?: boolean;
  /** It was just asked for: takes the focus. */
  isFirst?: boolean;
}

/** A day of the calendar, or none. */
export function DayInput(props: DayInputProps) {
  const { label, value, onChange, min, max, size = "middle", mayBeEmpty = true, isFirst = false } = props;
  return (
    <DatePicker
      aria-label={label}
      autoFocus={isFirst}
      size={size}
      allowClear={mayBeEmpty}
      value={value && dayjs(value)}
      {...(min && { minDate: dayjs(min) })}
      {...(max && { maxDate: dayjs(max) })}
      onChange={(day) => onChange(day ? plainDate(day.format("YYYY-MM-DD")) : null)}
    />
  );
}
