import type { Span } from "../../text/span.ts";

/** Splits a month's cell at blanks into its activities. */
export const splitAtBlanks = (text: string, cell: Span): Span[] =>
  Array.from(text.slice(cell.start, cell.end).matchAll(/\S+/g), (match) => ({
    start: cell.start + match.index,
    end: cell.start + match.index + match[0].length,
  }));

/** 新生军训；制定班级公约: short entries between ；, which are not split inside brackets; empty where one of them is prose. */
export function splitAtStops(text: string, cell: Span): Span[] {
  const words = text.slice(cell.start, cell.end);
  const found = Array.from(words.matchAll(/(?:（[^（）]*）|[^；;])+/g), ({ index, 0: { length } }) => ({
    start: cell.start + index,
    end: cell.start + index + length,
  }));
  return found.every(({ start, end }) => end - start <= LONGEST_ENTRY && !/[。，]/.test(text.slice(start, end)))
    ? found
    : [];
}
const LONGEST_ENTRY = 26;
