/** A page that lies on its side holds so many periods beside the names and the total. */
const WIDEST = 14;

/** Into halves or quarters of the year, so that a part begins where the clerk expects it; more parts where those are too wide. */
const PARTS = [1, 2, 4];

/** A run of columns that form one table on paper: from the first to before `end`, counted from 0. */
export interface PaperPart {
  readonly first: number;
  readonly end: number;
}

/** How so many columns are divided over tables for paper: alike in width, in order, each column once. */
export function matrixParts(columns: number): PaperPart[] {
  const parts = PARTS.find((count) => columns <= count * WIDEST) ?? Math.ceil(columns / WIDEST);
  const width = Math.ceil(columns / parts);
  const firsts = Array.from({ length: parts }, (_, index) => index * width).filter((first) => first < columns);
  return firsts.map((first) => ({ first, end: Math.min(columns, first + width) }));
}
