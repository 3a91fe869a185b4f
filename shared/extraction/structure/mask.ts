import { isFestivalName } from "../parsers/festivals.ts";
import { MISSING_VALUE } from "../text/missing-value.ts";
import type { Span } from "../text/span.ts";

/** Stands for a character of a name; no rule of the language matches it. */
export const MASK = "□";

const NAMES = new RegExp(
  `《[^《》\\n]{1,100}》|“[^“”\\n]{1,60}”|「[^「」\\n]{1,60}」|"[^"\\n]{1,40}"|〔\\d{4}〕\\d{1,4}号|${MISSING_VALUE}`,
  "g",
);

const OPENINGS = ["《", "“", "「", '"', "〔"];

/**
 * The same text with names covered, character by character: titles in 《》, slogans in “”, document numbers. Numbers
 * inside them (“四个意识”, “12345”, 2021—2025年) are no duties. Festivals keep their letters: “七一”前.
 */
export function maskNames(text: string): string {
  if (!OPENINGS.some((mark) => text.includes(mark))) return text;
  return text.replace(NAMES, (name) =>
    isFestivalName(name.slice(1, -1)) ? name : name[0] + MASK.repeat(name.length - 2) + name.at(-1),
  );
}

/** The text with some stretches replaced by full stops, so that no sentence extends over them. */
export function blank(text: string, spans: readonly Span[]): string {
  const pieces: string[] = [];
  let from = 0;
  for (const { start, end } of spans) {
    pieces.push(text.slice(from, start), "。".repeat(end - start));
    from = end;
  }
  return [...pieces, text.slice(from)].join("");
}
