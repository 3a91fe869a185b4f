/**
 * Years that occurrences are derived for. Days exist from 1900 to 2199; a derivation looks over both edges of its window, for
 * the shift and for the periods that lie across them.
 */
export const FIRST_YEAR = 1902;
export const LAST_YEAR = 2197;
