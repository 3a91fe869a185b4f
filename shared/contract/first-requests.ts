import { type PlainDate, addDays } from "../domain/date/plain-date.ts";
import { LINES_OF_PAGE } from "./board-lines/board-lists.ts";
import type { Request } from "./reply.ts";

/** An answer that the door writes into the page, with its request. */
export interface GivenAnswer extends Request {
  readonly value: unknown;
}

/** How far ahead the board marks 班 and 休 beside dates. */
export const BOARD_DAYS_AHEAD = 100;

/** The request for the board at a start, for all lead units. */
export const FIRST_BOARD = { lead: null, lines: LINES_OF_PAGE } as const;

/**
 * The requests that the screens send at every start, before the first frame. The board's requests are among them,
 * because the first screen is the board.
 */
export const firstRequests = (today: PlainDate): readonly Request[] => [
  // This request comes first, because a write between the other answers and the first event would go unnoticed.
  { name: "app.edition", input: {} },
  { name: "settings.get", input: {} },
  { name: "app.info", input: {} },
  { name: "app.sinceLastStart", input: {} },
  { name: "statute.advice", input: {} },
  { name: "standing.list", input: { lead: null } },
  { name: "calendar.days", input: { from: today, to: addDays(today, BOARD_DAYS_AHEAD) } },
  { name: "board.get", input: FIRST_BOARD },
];
