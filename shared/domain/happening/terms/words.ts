/** The words of a list that is written one beside the other. */
export const words = (text: string): readonly string[] => text.trim().split(/\s+/);
