/** One duty that comes ticked: by words of its title, and the period where that is told. */
export interface Expected {
  readonly words: string;
  readonly recurrenceId: string | null;
}

/** A title, the day of it, and what should and what may come ticked. */
export interface TableRow {
  readonly title: string;
  readonly day: string;
  readonly should: readonly Expected[];
  /** `?` alone: what should, may be left out as well. */
  readonly may: readonly Expected[];
  readonly isOptional: boolean;
}

const DAY = /^\[(\d{2}-\d{2})\]\s*/;

/** The rows of a table in the form that `table-of-sample.ts` tells. */
export const readTable = (table: string, year: number, usual: string): TableRow[] =>
  table
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => {
      const [left = "", right = ""] = line.split("=>");
      const day = DAY.exec(left)?.[1] ?? usual;
      const [should = "", may] = right.split("?");
      return {
        title: left.replace(DAY, "").trim(),
        day: `${year}-${day}`,
        should: expectedIn(should),
        may: expectedIn(may ?? ""),
        isOptional: may?.trim() === "",
      };
    });

const expectedIn = (text: string): Expected[] =>
  text
    .split("+")
    .map((one) => one.trim())
    .filter((one) => one !== "")
    .map((one) => {
      const [words = "", recurrenceId = null] = one.split("@");
      return { words, recurrenceId };
    });
