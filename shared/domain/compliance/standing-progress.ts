import type { PlainDate } from "../date/plain-date.ts";
import type { StandingOccurrence } from "../obligation/occurrence.ts";
import type { WorkdayCalendar } from "../workday/workday-calendar.ts";
import { type Countdown, openFor } from "./countdown.ts";
import type { CountedCredit } from "./counted-credits.ts";

/** 未开展, 已开展, 办结; 未办结 once the year is over and it was not closed, which is a word and no breach. */
export const STANDING_PROGRESS = ["not-begun", "under-way", "closed", "unfinished"] as const;
export type StandingProgress = (typeof STANDING_PROGRESS)[number];

/** How far the work without a number of a year is. */
export interface StandingFigures {
  readonly progress: StandingProgress;
  /** The number of activities that count for the work. */
  readonly times: number;
  /** The latest of these activities, and how long ago it was. */
  readonly last: ({ readonly activityId: string; readonly title: string; readonly date: PlainDate } & Countdown) | null;
  /** 久未开展: begun, not closed, and without an activity for the given number of working days. */
  readonly isQuiet: boolean;
}

interface StandingFacts {
  /** The counted credits in the order of the days of their activities. */
  readonly counted: readonly CountedCredit[];
  readonly isClosed: boolean;
  readonly today: PlainDate;
  readonly calendar: WorkdayCalendar;
  /** The number of working days without an activity after which the work counts as quiet. */
  readonly quietAfter: number;
}

/** The figures of standing work on `today` (compliance.md, Work without numbers; screens.md, 常态工作). */
export function standingFigures(
  { period }: StandingOccurrence,
  { counted, isClosed, today, calendar, quietAfter }: StandingFacts,
): StandingFigures {
  const activity = counted.at(-1)?.activity ?? null;
  const last = activity && {
    activityId: activity.id,
    title: activity.title,
    date: activity.happenedOn,
    ...openFor(activity.happenedOn, today, calendar),
  };
  const isOver = today > period.last;
  return {
    progress: isClosed ? "closed" : isOver ? "unfinished" : last ? "under-way" : "not-begun",
    times: counted.length,
    last,
    isQuiet: !isClosed && !isOver && last !== null && last.workingDays >= quietAfter,
  };
}
