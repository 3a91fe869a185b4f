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
  /** Activities that count for it. */
  readonly times: number;
  /** The latest of them, and how long ago that is. */
  readonly last: ({ readonly activityId: string; readonly title: string; readonly date: PlainDate } & Countdown) | null;
  /** 久未开展: begun, not closed, and nothing done of it for so many working days. */
  readonly isQuiet: boolean;
}

interface StandingFacts {
  /** By the day they happened. */
  readonly counted: readonly CountedCredit[];
  readonly isClosed: boolean;
  readonly today: PlainDate;
  readonly calendar: WorkdayCalendar;
  /** Working days without an activity after which it is quiet. */
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
