/** Splits a list of words at blanks. */
export const words = (text: string): readonly string[] => text.trim().split(/\s+/);
