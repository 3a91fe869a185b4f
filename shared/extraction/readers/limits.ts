/**
 * The limits of a file. A real plan stays far below each of them; a file made to exhaust the machine reaches one of
 * them first.
 */
export const LARGEST_FILE_BYTES = 50 * 1024 * 1024;

/** The limits for the inflated parts of an archive, together and one by one. */
export const LARGEST_UNPACKED_BYTES = 512 * 1024 * 1024;
export const LARGEST_PART_BYTES = 64 * 1024 * 1024;
/** Deflate cannot do better than about 1030 to 1; the XML of real documents stays below 100 to 1. */
export const HIGHEST_RATIO = 300;
export const MOST_ENTRIES = 10_000;

/** No document nests deeper, and what handles nesting costs more with each level. */
export const DEEPEST_NESTING = 1_000;
export const MOST_CELLS = 500_000;
export const MOST_PAGES = 3_000;

/**
 * Duties, unread and dismissed places of one plan, together. The longest of real plans has a few thousand; each costs some kilobytes
 * in the reader, in the program and in the database.
 */
export const MOST_PLACES = 20_000;

export const TIME_LIMIT_MS = 60_000;
