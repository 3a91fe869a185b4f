import type { PausedPeriod, RulePreview } from "../../contract/schemas/obligation.ts";
import type { Facts } from "../view/facts.ts";
import type { DateWindow } from "../../domain/date/date-window.ts";
import { LAST_YEAR } from "../../domain/date/day-number.ts";
import { type PlainDate, dateOf, laterOf, yearOf } from "../../domain/date/plain-date.ts";
import { checkRequirement } from "../../domain/obligation/check-requirement.ts";
import { describeRequirement } from "../../words/requirement.ts";
import type { Obligation } from "../../domain/obligation/obligation.ts";
import type { DatedOccurrence } from "../../domain/obligation/occurrence.ts";
import { deriveDue } from "../../domain/obligation/occurrences.ts";
import type { Requirement } from "../../domain/obligation/requirement.ts";
import { unwrap } from "../../domain/result.ts";
import type { WorkdayCalendar } from "../../domain/workday/workday-calendar.ts";
import { pausedPeriod, pausedPeriodOf } from "../occurrences/paused-periods.ts";
import { periodLabel } from "../../words/periods.ts";
import type { Locale } from "../../words/locale.ts";

/** A leap-day rule shows at least one date in this time. */
const YEARS_AHEAD = 8;

/**
 * Previews a rule: its sentence and its next dates, at most `count` of those within eight years, with the weeks and
 * months up to the last date in which it pauses.
 *
 * @param asked  `start`: the first day of the rule, from which an interval and a COUNT are counted.
 * @throws {DutyError} as `checkRequirement` refuses it.
 */
export function previewRule(
  asked: {
    readonly requirement: Requirement;
    readonly from: PlainDate;
    readonly start: PlainDate;
    readonly count: number;
  },
  { calendar, announced, settings: { locale } }: Pick<Facts, "calendar" | "announced" | "settings">,
): RulePreview {
  const { start } = asked;
  const requirement = unwrap(checkRequirement(asked.requirement, start));
  const duty = sample(requirement, start);
  const dates: DatedOccurrence[] = [];
  const lastYear = Math.min(yearOf(asked.from) + YEARS_AHEAD, LAST_YEAR);
  for (let year = yearOf(asked.from); year <= lastYear && dates.length < asked.count; year++) {
    const window = { from: laterOf(asked.from, dateOf(year, 1, 1)), to: dateOf(year, 12, 31) };
    const found = deriveDue([duty], calendar, window, { announced });
    dates.push(...found.filter(({ effectiveDate }) => window.from <= effectiveDate && effectiveDate <= window.to));
  }
  const shown = dates.slice(0, asked.count);
  const last = shown.at(-1)?.nominalDate;
  return {
    text: describeRequirement(requirement, locale),
    paused: last === undefined ? [] : pausesBetween(duty, { from: asked.from, to: last }, calendar, locale),
    dates: shown.map((occurrence) => dateView(occurrence, calendar, locale)),
  };
}

function pausesBetween(
  duty: Obligation,
  window: DateWindow,
  calendar: WorkdayCalendar,
  locale: Locale,
): PausedPeriod[] {
  const paused = deriveDue([duty], calendar, window, { pauses: "only" }).map((occurrence) =>
    pausedPeriodOf(occurrence, calendar),
  );
  const periods = new Map(paused.map((period) => [period.key, period]));
  return [...periods.values()].map((period) => pausedPeriod(period, calendar, locale));
}

/** A sample duty with nothing but the rule. */
const sample = (requirement: Requirement, from: PlainDate): Obligation => ({
  id: "preview",
  planId: null,
  item: null,
  title: "",
  shortTitle: "",
  category: "",
  lead: null,
  supporting: [],
  actor: null,
  subjects: [{ id: "preview", name: "" }],
  evidenceKinds: [],
  citation: null,
  versions: [
    {
      id: "preview",
      obligationId: "preview",
      slot: "main",
      version: 1,
      layer: "unit",
      effectiveFrom: from,
      effectiveUntil: null,
      requirement,
      reason: null,
    },
  ],
  status: "active",
  createdOn: from,
});

const dateView = (
  occurrence: DatedOccurrence,
  calendar: WorkdayCalendar,
  locale: Locale,
): RulePreview["dates"][number] => ({
  recurrenceId: occurrence.recurrenceId,
  periodLabel: periodLabel(occurrence, locale),
  nominalDate: occurrence.nominalDate,
  effectiveDate: occurrence.effectiveDate,
  basis: occurrence.basis,
  makeupWorkday: calendar.classOf(occurrence.effectiveDate).kind === "makeup",
});
