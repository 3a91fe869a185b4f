import { fromUtc, toUtc } from "../../shared/domain/date/plain-date.ts";
import type { MonthDay } from "../../shared/domain/obligation/requirement.ts";
import { type DayFault, readDay } from "../../shared/domain/typed/read-day.ts";
import { type TypedReading, readAs } from "../../shared/domain/typed/typed-reading.ts";
import { useToday } from "../data/use-today.ts";
import { useDates } from "../text/dates.ts";
import { typedText } from "../text/typed.ts";
import { useText } from "../text/use-text.ts";
import { dayFaultWords } from "./typed/fault-words.ts";
import { TypedPicker } from "./typed/typed-picker.tsx";
import type { TypedText } from "./typed/use-typed-text.ts";

interface MonthDayInputProps {
  label: string;
  value: MonthDay;
  onChange: (day: MonthDay) => unknown;
  disabled?: boolean;
  className?: string | undefined;
}

/** A leap year stands for every year, because it has a 29 February. */
const ANY_YEAR = 2024;

/** A field for one day of every year, `MM-DD`; a typed year is ignored. */
export function MonthDayInput({ value, onChange, ...field }: MonthDayInputProps) {
  const t = useText(typedText);
  const dates = useDates();
  const today = useToday();
  if (today === undefined) return null;
  const inAnyYear = (day: MonthDay) => toUtc(`${ANY_YEAR}-${day}` as Parameters<typeof toUtc>[0]);
  const read = (text: string): TypedReading<MonthDay, DayFault> => {
    const reading = readDay(text, { today, missingYear: { year: ANY_YEAR } });
    return reading.kind === "read" ? readAs(reading.value.slice(5) as MonthDay) : reading;
  };
  const say = ({ notice }: TypedText<MonthDay, DayFault>) => {
    if (notice === null) return { fault: null, words: null };
    if (notice.kind === "fault") return { fault: dayFaultWords(notice.fault, t, dates, today), words: null };
    if (notice.kind === "waiting") return { fault: null, words: t.dayHint };
    return { fault: null, words: t.readAs(t.everyYear(dates.day(fromUtc(inAnyYear(notice.value))))) };
  };
  return (
    <TypedPicker
      {...field}
      panel="date"
      today={today}
      isRequired
      value={value}
      onChange={(day) => day !== null && onChange(day)}
      read={read}
      write={asIs}
      toMoment={inAnyYear}
      fromMoment={(moment) => fromUtc(moment).slice(5) as MonthDay}
      say={say}
    />
  );
}

const asIs = (day: MonthDay): string => day;
