import { type PlainDate, addDays } from "../domain/date/plain-date.ts";
import { LINES_OF_PAGE } from "./board-lines/board-lists.ts";
import type { Request } from "./reply.ts";

/** An answer that the door writes into the page, with its question. */
export interface GivenAnswer extends Request {
  readonly value: unknown;
}

/** How far ahead the board marks 班 and 休 beside dates. */
export const BOARD_DAYS_AHEAD = 100;

/** The board as a start shows it: everyone's. */
export const FIRST_BOARD = { lead: null, lines: LINES_OF_PAGE } as const;

/** What the screens ask for on every start, before the first frame; the board's questions among it, because a start shows the board. */
export const firstRequests = (today: PlainDate): readonly Request[] => [
  // Before the others: what is written between them and the first event would be heard by nobody.
  { name: "app.edition", input: {} },
  { name: "settings.get", input: {} },
  { name: "app.info", input: {} },
  { name: "app.sinceLastStart", input: {} },
  { name: "statute.advice", input: {} },
  { name: "standing.list", input: { lead: null } },
  { name: "calendar.days", input: { from: today, to: addDays(today, BOARD_DAYS_AHEAD) } },
  { name: "board.get", input: FIRST_BOARD },
];
