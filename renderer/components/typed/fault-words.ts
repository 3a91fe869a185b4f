import type { PlainDate } from "../../../shared/domain/date/plain-date.ts";
import type { DayFault } from "../../../shared/domain/typed/read-day.ts";
import type { NumberFault } from "../../../shared/domain/typed/read-number.ts";
import type { TimeFault } from "../../../shared/domain/typed/read-time.ts";
import type { DateWords } from "../../text/dates.ts";
import type { typedText } from "../../text/typed.ts";
import type { Required } from "./use-typed-text.ts";

type Words = (typeof typedText)["zh-CN"];

/** Why a typed day cannot be taken, in one sentence. */
export function dayFaultWords(fault: DayFault | Required, t: Words, dates: DateWords, today: PlainDate): string {
  const full = (day: PlainDate) => `${dates.full(day)} ${dates.weekday(day)}`;
  switch (fault.kind) {
    case "required":
      return t.required;
    case "not-a-day":
      return t.notADay;
    case "no-such-day":
      return noSuchDay(fault, t);
    case "no-such-year":
      return t.noSuchYear(fault.year);
    case "year-needs-four-digits":
      return t.yearNeedsFourDigits;
    case "other-weekday":
      return t.otherWeekday(full(fault.day));
    case "before":
      return t.before(dates.full(fault.limit));
    case "after":
      return fault.limit === today ? t.afterToday(dates.full(today)) : t.after(dates.full(fault.limit));
  }
}

function noSuchDay({ year, month, day }: DayFault & { kind: "no-such-day" }, t: Words): string {
  if (month < 1 || month > 12) return t.noSuchMonth(month);
  return year === null ? t.noSuchDay(month, day) : t.noSuchDayIn(year, month, day);
}

/** Why a typed time cannot be taken. */
export function timeFaultWords(fault: TimeFault | Required, t: Words): string {
  if (fault.kind === "required") return t.required;
  return fault.kind === "no-such-time" ? t.noSuchTime : t.notATime;
}

/** Why a typed number cannot be taken. */
export function numberFaultWords(fault: NumberFault | Required, t: Words): string {
  switch (fault.kind) {
    case "required":
      return t.required;
    case "not-a-number":
      return t.notANumber;
    case "decimals":
      return fault.most === 0 ? t.whole : t.decimals(fault.most);
    case "below":
      return t.below(String(fault.limit));
    case "above":
      return t.above(String(fault.limit));
  }
}
