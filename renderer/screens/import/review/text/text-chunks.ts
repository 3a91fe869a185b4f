import type { CandidateGroup, LabelledCandidate, ListedPlace } from "../candidates/candidate-groups.ts";
import { lastAtMost } from "../../../../../shared/extraction/text/last-at-most.ts";
import { linePieces } from "./plan-segments.ts";

/** Neighbouring lines that are drawn together. */
export interface TextChunk {
  /** The offsets of the chunk's text, [start, end), without the line end before the next chunk. */
  readonly start: number;
  readonly end: number;
  /** Estimated height in pixels. */
  readonly height: number;
}

/** Lines and characters of one chunk at most, whichever comes first. */
const MOST_LINES = 60;
const MOST_CHARACTERS = 8_000;

/** About so many characters stand in a line of so many pixels. */
const LINE_LENGTH = 34;
const LINE_HEIGHT = 31;

/** The lines of a plan in chunks, each of a few screens at most; together they are all of them, in order. */
export function textChunks(text: string): TextChunk[] {
  const chunks: TextChunk[] = [];
  let lines = 0;
  let open = { start: 0, end: 0, height: 0 };
  for (const { start, end } of linePieces(text, 0, text.length)) {
    if (lines >= MOST_LINES || open.end - open.start >= MOST_CHARACTERS) {
      chunks.push(open);
      open = { start, end, height: 0 };
      lines = 0;
    }
    lines += 1;
    open = { ...open, end, height: open.height + Math.max(1, Math.ceil((end - start) / LINE_LENGTH)) * LINE_HEIGHT };
  }
  return [...chunks, open];
}

/** The candidates of one group by the chunks that they have a quote in, from `first` to `last`. */
interface Placement {
  readonly chunks: readonly TextChunk[];
  readonly byChunk: ReadonlyMap<number, readonly LabelledCandidate[]>;
  readonly first: number;
  readonly last: number;
}

/** The places of each group's quotes, kept as long as the group is the same object: a key changes one of very many. */
const known = new WeakMap<CandidateGroup, Placement>();

/** The candidates that have a quote in the chunk of that index. */
export const candidatesIn = (
  chunks: readonly TextChunk[],
  groups: readonly CandidateGroup[],
  index: number,
): LabelledCandidate[] =>
  groups.flatMap((group) => {
    const { first, last, byChunk } = placementOf(chunks, group);
    return first <= index && index <= last ? (byChunk.get(index) ?? []) : [];
  });

function placementOf(chunks: readonly TextChunk[], group: CandidateGroup): Placement {
  const remembered = known.get(group);
  if (remembered?.chunks === chunks) return remembered;
  const byChunk = new Map<number, LabelledCandidate[]>();
  for (const candidate of [...group.counted, ...group.standing])
    for (const quote of [candidate.candidate.evidence, ...candidate.candidate.quotes])
      place(chunks, byChunk, candidate, quote);
  const indexes = [...byChunk.keys()];
  const first = indexes.reduce((least, index) => Math.min(least, index), Number.POSITIVE_INFINITY);
  const last = indexes.reduce((most, index) => Math.max(most, index), -1);
  const placement = { chunks, byChunk, first, last };
  known.set(group, placement);
  return placement;
}

function place(
  chunks: readonly TextChunk[],
  byChunk: Map<number, LabelledCandidate[]>,
  candidate: LabelledCandidate,
  { start, end }: { start: number; end: number },
): void {
  for (let at = chunkAt(chunks, start); (chunks[at]?.start ?? end) < end; at += 1) {
    const here = byChunk.get(at) ?? [];
    byChunk.set(at, here);
    if (here.at(-1) !== candidate) here.push(candidate);
  }
}

/** Index of the chunk that holds the offset. */
export function chunkAt(chunks: readonly TextChunk[], offset: number): number {
  let from = 0;
  let to = chunks.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((chunks[middle]?.end ?? offset) > offset) to = middle;
    else from = middle + 1;
  }
  return from;
}

/**
 * The places that lie in a chunk, wholly or partly.
 *
 * @param places  In the order of the text.
 */
export function placesIn(chunk: TextChunk, places: readonly ListedPlace[]): ListedPlace[] {
  const last = lastAtMost(places, ({ place }) => place.start, chunk.end);
  const found: ListedPlace[] = [];
  for (let at = last; at >= 0; at -= 1) {
    const other = places[at];
    if (other === undefined || other.place.end < chunk.start) break;
    found.push(other);
  }
  return found.toReversed();
}
