import { TimePicker } from "antd";
import dayjs from "dayjs";

interface TimeInputProps {
  label: string;
  /** `HH:MM` */
  value: string | null;
  onChange: (time: string | null) => void;
  disabled?: boolean;
}

/** A time of day to five minutes, or none. */
export function TimeInput({ label, value, onChange, disabled = false }: TimeInputProps) {
  return (
    <TimePicker
      aria-label={label}
      format="HH:mm"
      minuteStep={5}
      needConfirm={false}
      disabled={disabled}
      value={value ? dayjs(`2000-01-01T${value}`) : null}
      onChange={(time) => onChange(time ? time.format("HH:mm") : null)}
    />
  );
}
