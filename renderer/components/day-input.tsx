import { fromUtc, type PlainDate, toUtc } from "../../shared/domain/date/plain-date.ts";
import type { MissingYear } from "../../shared/domain/typed/day-year.ts";
import { type DayFault, readDay } from "../../shared/domain/typed/read-day.ts";
import { useToday } from "../data/use-today.ts";
import { useDates } from "../text/dates.ts";
import { typedText } from "../text/typed.ts";
import { useText } from "../text/use-text.ts";
import { dayFaultWords } from "./typed/fault-words.ts";
import { TypedPicker } from "./typed/typed-picker.tsx";
import type { TypedText } from "./typed/use-typed-text.ts";

interface DayInputProps {
  label: string;
  /** The field's name within the form, where several fields have the same label. */
  name?: string | undefined;
  value: PlainDate | null;
  /** Called when the field is left with a day that can be read, or when one is chosen. */
  onChange: (day: PlainDate | null) => unknown;
  /** The year of a typed day without one: for a past day, a planned day, or a given year. */
  missingYear: MissingYear;
  /** First and last day that can be taken. */
  min?: PlainDate | undefined;
  max?: PlainDate | undefined;
  size?: "small" | "middle";
  className?: string | undefined;
  /** Whether the field may be left empty. */
  mayBeEmpty?: boolean;
  disabled?: boolean;
  /** Whether the field takes the focus, because it was just asked for. */
  isFirst?: boolean;
}

/** A day of the calendar, typed as clerks write it or chosen; or none. */
export function DayInput({ missingYear, min, max, mayBeEmpty = true, ...field }: DayInputProps) {
  const t = useText(typedText);
  const dates = useDates();
  const today = useToday();
  // The page asks for today before it shows any field, so today is missing only when that reply never came.
  if (today === undefined) return null;
  const say = ({ notice }: TypedText<PlainDate, DayFault>) => {
    if (notice === null) return { fault: null, words: null };
    if (notice.kind === "fault") return { fault: dayFaultWords(notice.fault, t, dates, today), words: null };
    if (notice.kind === "waiting") return { fault: null, words: t.dayHint };
    const words = `${dates.full(notice.value)} ${dates.weekday(notice.value)}`;
    return { fault: null, words: notice.isCompleted ? t.completedAs(words) : t.readAs(words) };
  };
  const isOutside = (moment: Date) => {
    const day = fromUtc(moment);
    return (min !== undefined && day < min) || (max !== undefined && day > max);
  };
  return (
    <TypedPicker
      {...field}
      panel="date"
      today={today}
      isRequired={!mayBeEmpty}
      read={(text) => readDay(text, { today, missingYear, min, max })}
      write={asIs}
      toMoment={toUtc}
      fromMoment={fromUtc}
      isOutside={isOutside}
      say={say}
    />
  );
}

const asIs = (day: PlainDate): string => day;
