/** Splits a list of words at blanks. */
export const list = (words: string): readonly string[] => words.trim().split(/\s+/);
