/** The lists of the board, each of which may be long. */
export const BOARD_LISTS = [
  "overdue",
  "upcoming",
  "open",
  "unannounced",
  "quotas",
  "waiting",
  "anchorsUnknown",
  "eventBorn",
] as const;
export type BoardList = (typeof BOARD_LISTS)[number];

/**
 * The number of lines on a page of a list. The first page comes with the board, each further one when the reader
 * scrolls near it.
 */
export const LINES_OF_PAGE = 20;

/** The number of entries that a day of the week shows before it counts the rest. */
export const ENTRIES_OF_DAY = 3;
