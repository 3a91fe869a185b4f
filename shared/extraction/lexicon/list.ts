/** The words of a list that is written one beside the other. */
export const list = (words: string): readonly string[] => words.trim().split(/\s+/);
