import type { LabelledCandidate, ListedPlace } from "../candidates/candidate-groups.ts";

/** A run of the plan's text over which the same quotes lie. */
export interface Segment {
  readonly text: string;
  /** Ids of the quotes that lie over it, innermost (shortest) last. */
  readonly candidateIds: readonly string[];
  /** Quotes that end here and have a number, to be set after the text. */
  readonly marks: readonly { id: string; mark: string }[];
  /** The figure that no duty was read from and that this run belongs to. */
  readonly place: ListedPlace | null;
  /** Whether that figure ends here. */
  readonly isPlaceEnd: boolean;
}

/** A line of the plan, or a piece of a very long one; `start` is its offset, unique among its siblings. */
export interface Paragraph {
  readonly start: number;
  readonly segments: readonly Segment[];
}

interface Quote {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly mark: string;
}

/** Longer lines are cut, because a browser lays out a paragraph as a whole: so many characters fill a screen twice. */
export const LONGEST_PIECE = 4_000;

/**
 * Cuts [from, to) of the text, whole lines or pieces of one, at the ends of its lines and at both ends of every quote
 * and place. Quotes may overlap, and one may run over a page break. A candidate covers its own quote and those merged
 * into it, with its number behind its own. The text of all segments and the line ends together is the text again.
 */
export function planParagraphs(
  text: string,
  candidates: readonly LabelledCandidate[],
  from = 0,
  to = text.length,
  places: readonly ListedPlace[] = [],
): Paragraph[] {
  const ordered = candidates.flatMap(quotesOf).toSorted((a, b) => a.start - b.start || b.end - a.end);
  const paragraphs: Paragraph[] = [];
  let open: Quote[] = [];
  let next = 0;
  for (const { start, end } of linePieces(text, from, to)) {
    while (ordered[next] && (ordered[next]?.start ?? end) < end) open.push(...ordered.slice(next, ++next));
    paragraphs.push({ start, segments: segmentsOf(text, start, end, open, places) });
    open = open.filter((quote) => quote.end > end);
  }
  return paragraphs;
}

/** The lines of [from, to) without their ends, long ones in pieces; each is [start, end). */
export function* linePieces(text: string, from: number, to: number): Generator<{ start: number; end: number }> {
  for (let start = from; ; ) {
    const newline = text.indexOf("\n", start);
    const lineEnd = newline < 0 || newline > to ? to : newline;
    do {
      const end = pieceEnd(text, start, lineEnd);
      yield { start, end };
      start = end;
    } while (start < lineEnd);
    if (lineEnd >= to) return;
    start = lineEnd + 1;
  }
}

/** A character of two units stays whole. */
function pieceEnd(text: string, start: number, end: number): number {
  const to = start + LONGEST_PIECE;
  if (to >= end) return end;
  return text.charCodeAt(to) >> 10 === 0xdc00 >> 10 ? to + 1 : to;
}

function quotesOf({ candidate: { id, evidence, quotes }, mark }: LabelledCandidate): Quote[] {
  const own = { id, start: evidence.start, end: evidence.end, mark };
  const others = quotes.filter(({ start, end }) => start !== own.start || end !== own.end);
  return [own, ...others.map(({ start, end }) => ({ id, start, end, mark: "" }))];
}

function segmentsOf(
  text: string,
  start: number,
  end: number,
  quotes: readonly Quote[],
  places: readonly ListedPlace[],
): Segment[] {
  const within = (offset: number) => offset > start && offset < end;
  const here = places.filter(({ place }) => place.start < end && place.end > start);
  const stretches = [...quotes, ...here.map(({ place }) => place)];
  const cuts = new Set(stretches.flatMap((stretch) => [stretch.start, stretch.end]).filter(within));
  const bounds = [start, ...[...cuts].toSorted((a, b) => a - b), end];
  return bounds.slice(0, -1).map((from, index) => {
    const to = bounds[index + 1] ?? end;
    const over = quotes.filter((quote) => quote.start <= from && quote.end >= to && from < to);
    const place = here.find((listed) => listed.place.start <= from && listed.place.end >= to) ?? null;
    return {
      text: text.slice(from, to),
      place,
      isPlaceEnd: place !== null && place.place.end === to,
      candidateIds: [...new Set(over.toSorted((a, b) => b.end - b.start - (a.end - a.start)).map(({ id }) => id))],
      marks: quotes.filter((quote) => quote.mark && quote.end === to).map(({ id, mark }) => ({ id, mark })),
    };
  });
}
