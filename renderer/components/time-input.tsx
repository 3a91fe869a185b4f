import { UTCDateMini } from "@date-fns/utc/date/mini";
import { useToday } from "../data/use-today.ts";
import { type TimeFault, type TimeOfDay, readTime } from "../../shared/domain/typed/read-time.ts";
import { typedText } from "../text/typed.ts";
import { useText } from "../text/use-text.ts";
import { timeFaultWords } from "./typed/fault-words.ts";
import { TypedPicker } from "./typed/typed-picker.tsx";
import type { TypedText } from "./typed/use-typed-text.ts";

interface TimeInputProps {
  label: string;
  /** `HH:MM` */
  value: TimeOfDay | null;
  /** Called when the field is left with a time that can be read, or none. */
  onChange: (time: TimeOfDay | null) => unknown;
  disabled?: boolean;
  mayBeEmpty?: boolean;
}

/** A time of day, typed to the minute or chosen to five, or none. */
export function TimeInput({ mayBeEmpty = true, ...field }: TimeInputProps) {
  const t = useText(typedText);
  const today = useToday();
  if (today === undefined) return null;
  const say = ({ notice }: TypedText<TimeOfDay, TimeFault>) => {
    if (notice === null) return { fault: null, words: null };
    if (notice.kind === "fault") return { fault: timeFaultWords(notice.fault, t), words: null };
    return { fault: null, words: notice.kind === "waiting" ? t.timeHint : t.readAs(notice.value) };
  };
  return (
    <TypedPicker
      {...field}
      panel="time"
      today={today}
      isRequired={!mayBeEmpty}
      read={readTime}
      write={asIs}
      toMoment={onAnyDay}
      fromMoment={(moment) => moment.toISOString().slice(11, 16)}
      say={say}
    />
  );
}

const asIs = (time: TimeOfDay): string => time;
const onAnyDay = (time: TimeOfDay): Date => new UTCDateMini(`2000-01-01T${time}:00Z`);
