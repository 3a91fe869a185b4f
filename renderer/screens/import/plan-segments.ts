import type { LabelledCandidate } from "./candidate-groups.ts";

/** A run of the plan's text over which the same quotes lie. */
export interface Segment {
  readonly text: string;
  /** Ids of the quotes that lie over it, innermost (shortest) last. */
  readonly candidateIds: readonly string[];
  /** Quotes that end here and have a number, to be set after the text. */
  readonly marks: readonly { id: string; mark: string }[];
}

/** One line of the plan; `start` is its offset, unique among its siblings. */
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

/**
 * Cuts the text at the ends of its lines and at both ends of every quote. Quotes may overlap, and one may run over
 * a page break. The text of all segments and the line ends together is the text again.
 */
export function planParagraphs(text: string, candidates: readonly LabelledCandidate[]): Paragraph[] {
  const quotes = candidates.map(({ candidate: { id, evidence }, mark }) => ({
    id,
    start: evidence.start,
    end: evidence.end,
    mark,
  }));
  const ordered = quotes.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const paragraphs: Paragraph[] = [];
  let open: Quote[] = [];
  let next = 0;
  let start = 0;
  for (const line of text.split("\n")) {
    const end = start + line.length;
    while (ordered[next] && (ordered[next]?.start ?? end) < end) open.push(...ordered.slice(next, ++next));
    paragraphs.push({ start, segments: segmentsOf(text, start, end, open) });
    open = open.filter((quote) => quote.end > end);
    start = end + 1;
  }
  return paragraphs;
}

function segmentsOf(text: string, start: number, end: number, quotes: readonly Quote[]): Segment[] {
  const within = (offset: number) => offset > start && offset < end;
  const cuts = new Set(quotes.flatMap((quote) => [quote.start, quote.end]).filter(within));
  const bounds = [start, ...[...cuts].toSorted((a, b) => a - b), end];
  return bounds.slice(0, -1).map((from, index) => {
    const to = bounds[index + 1] ?? end;
    const over = quotes.filter((quote) => quote.start <= from && quote.end >= to && from < to);
    return {
      text: text.slice(from, to),
      candidateIds: over.toSorted((a, b) => b.end - b.start - (a.end - a.start)).map(({ id }) => id),
      marks: quotes.filter((quote) => quote.mark && quote.end === to).map(({ id, mark }) => ({ id, mark })),
    };
  });
}
