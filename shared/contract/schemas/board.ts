import { z } from "zod";
import { eventView } from "./logged-event.ts";
import { datedRow, dueRow, openRow, unannouncedRow } from "./due-row.ts";
import { activityView } from "./activity.ts";
import { plannedSession } from "./pace.ts";
import { basis, id, plainDate } from "./values.ts";
import { BOARD_LISTS } from "../board-lines/board-lists.ts";
import { ROW_FIGURES } from "../row-figures.ts";

/** The class of a day in the working calendar, with its names, for calendar cells. */
export const dayView = z.object({
  date: plainDate,
  /** `makeup` is a weekend day declared a working day (班), `rest` a declared day off (休). */
  kind: z.enum(["working", "weekend", "rest", "makeup"]),
  holiday: z.string().nullable(),
  /** 初六, or the name of the lunar month on its first day. */
  lunar: z.string(),
  festival: z.string().nullable(),
  solarTerm: z.string().nullable(),
  basis,
});
export type DayView = z.infer<typeof dayView>;

export const rowFigure = z.enum(ROW_FIGURES);

/** `lead`: only what this unit leads, figures and lists alike; null: everyone's. */
export const boardRequest = z.object({ lead: z.string().nullable().default(null) });

/**
 * With `lines` each list has at most so many lines, and the week only the entries that its days show; null gives
 * everything.
 */
export const wholeOrPart = boardRequest.extend({ lines: z.int().min(1).nullable().default(null) });

export const boardList = z.enum(BOARD_LISTS);

/** Lines of one list of the board from the line `from` on, counted from 0. */
export const linesRequest = boardRequest.extend({
  list: boardList,
  from: z.int().min(0),
  most: z.int().min(1).max(500),
});

/** The open rows of a duty after its next one; with `recurrenceId`, only of the subjects whose next period that is. */
export const followingRequest = boardRequest.extend({
  obligationId: id,
  recurrenceId: z.string().nullable().default(null),
});

export const figureRequest = boardRequest.extend({ figure: rowFigure });

/**
 * The lists of the board, each as the rows of its lines (`shared/contract/board-lines` tells which rows form one
 * line).
 */
const boardLists = z.object({
  overdue: z.array(datedRow),
  /** Open occurrences by effective date: this month's rest, at least the next eight, and the next ones of eight duties. */
  upcoming: z.array(datedRow),
  /**
   * For each period among `upcoming` that is the next one of a subject: the number of further periods of those
   * subjects to the end of that year. `board.following` lists them.
   */
  following: z.array(z.object({ obligationId: id, recurrenceId: z.string(), periods: z.int().min(1) })),
  /** Occurrences that are to be done and have no day to be done by, the longest open first. */
  open: z.array(openRow),
  /** 待公布: occurrences whose announced days nobody has entered, of this year and of earlier ones. */
  unannounced: z.array(unannouncedRow),
  /** The quotas whose period contains today; those behind come first. */
  quotas: z.array(datedRow),
  waiting: z.array(dueRow.extend({ waitingOn: z.string(), waitedWorkingDays: z.int() })),
  /** Dates that are there and that nobody knows, a line for each subject: none is shown and none is guessed. */
  anchorsUnknown: z.array(
    z.object({
      obligationId: id,
      title: z.string(),
      lead: z.string().nullable(),
      subjectId: id,
      subject: z.string(),
      /** Whether the duty has other assignees with dates of their own. */
      isOneOfMany: z.boolean(),
      requirementText: z.string(),
      /** The event, in the duty's words. */
      missing: z.string(),
      /** The event that is announced without its day; null where nobody entered the date. */
      eventId: id.nullable(),
    }),
  ),
  /** 遇事即办: duties that an event starts and that ask for nothing until it happens again. */
  eventBorn: z.array(
    z.object({
      obligationId: id,
      title: z.string(),
      lead: z.string().nullable(),
      requirementText: z.string(),
      event: z.string(),
      /** How often the event happened, and when it last did. */
      happened: z.int(),
      lastOn: plainDate.nullable(),
    }),
  ),
});
export type BoardLists = z.infer<typeof boardLists>;

/** The rows of the requested lines of one list; for `upcoming` also the numbers of following periods. */
export const boardLines = boardLists.partial();

export const board = boardLists.extend({
  today: plainDate,
  /** 八月初六, 闰六月初一. */
  lunarToday: z.string(),
  isoWeek: z.int(),
  yearWorkingDays: z.int(),
  elapsedWorkingDays: z.int(),
  /** Lead units of the duties, to choose from. */
  leads: z.array(z.string()),
  /**
   * For each figure of the board, the number of rows that `board.rows` lists for it; `anchorUnknown` is the length of
   * `anchorsUnknown`.
   */
  summary: z.object({
    overdue: z.int(),
    near: z.int(),
    behind: z.int(),
    open: z.int(),
    unannounced: z.int(),
    waiting: z.int(),
    anchorUnknown: z.int(),
    missingEvidence: z.int(),
    awaitsOpening: z.int(),
  }),
  /**
   * The first day from which a row without its opening is shown as behind or overdue; null where no row waits for its
   * opening.
   */
  openingUntil: plainDate.nullable(),
  /** The number of rows with a planned date, and how many of those dates were moved again. */
  overrides: z.object({ planned: z.int(), moved: z.int() }),
  /** How many lines each list has, sent or not. */
  lineCounts: z.record(boardList, z.int().min(0)),
  /**
   * The days of this week with their due dates, plans, expected sessions and recorded activities. With `lines` only
   * the rows of the first entries of each day are included, and those that a session, a plan or a record concerns.
   */
  week: z.array(
    dayView.extend({
      rows: z.array(dueRow),
      sessions: z.array(plannedSession),
      activities: z.array(activityView),
      events: z.array(eventView),
      /** How many entries the calendar shows on the day. */
      entries: z.int().min(0),
    }),
  ),
});
export type Board = z.infer<typeof board>;
