import type { Span } from "./span.ts";

/** A repaired text that knows the place of each character in the text as read. */
export interface MappedText {
  readonly text: string;
  readonly raw: string;
  /** Raw offset at which the character begins, one entry for each UTF-16 unit of `text`. */
  readonly starts: Uint32Array;
  /** The raw offset after the character and after the text that was removed behind it. */
  readonly ends: Uint32Array;
}

/** One repair. A replacement of the same length keeps the places of the characters. */
export interface Edit extends Span {
  readonly text: string;
  /** Whether the deleted characters belong to the one before them (as pinyin does), so that evidence includes them. */
  readonly belongsBefore?: boolean;
}

export function mapIdentity(raw: string): MappedText {
  const starts = Uint32Array.from({ length: raw.length }, (_, index) => index);
  return { text: raw, raw, starts, ends: starts.map((start) => start + 1) };
}

/** Applies repairs that do not overlap, in ascending order. */
export function applyEdits(mapped: MappedText, edits: readonly Edit[]): MappedText {
  if (edits.length === 0) return mapped;
  if (edits.every(({ start, end, text }) => text.length === end - start)) return replaceInPlace(mapped, edits);
  const grown = edits.reduce((sum, { start, end, text }) => sum + text.length - (end - start), 0);
  const starts = new Uint32Array(mapped.text.length + grown);
  const ends = new Uint32Array(mapped.text.length + grown);
  const pieces: string[] = [];
  let from = 0;
  let to = 0;
  const copy = (until: number) => {
    if (until > from) pieces.push(mapped.text.slice(from, until));
    for (; from < until; from++, to++) {
      starts[to] = mapped.starts[from] ?? 0;
      ends[to] = mapped.ends[from] ?? 0;
    }
  };
  for (const edit of edits) {
    copy(edit.start);
    if (edit.text !== "") pieces.push(edit.text);
    const sameLength = edit.text.length === edit.end - edit.start;
    for (let index = 0; index < edit.text.length; index++) {
      starts[to] = mapped.starts[sameLength ? edit.start + index : edit.start] ?? 0;
      ends[to] = mapped.ends[sameLength ? edit.start + index : edit.end - 1] ?? 0;
      to++;
    }
    if (edit.belongsBefore && edit.text === "" && to > 0) ends[to - 1] = mapped.ends[edit.end - 1] ?? 0;
    from = edit.end;
  }
  copy(mapped.text.length);
  return { text: pieces.join(""), raw: mapped.raw, starts, ends };
}

/** Applies repairs of unchanged length: every character keeps its place, and the map stays the same. */
function replaceInPlace(mapped: MappedText, edits: readonly Edit[]): MappedText {
  const pieces: string[] = [];
  let from = 0;
  for (const { start, end, text } of edits) {
    pieces.push(mapped.text.slice(from, start), text);
    from = end;
  }
  pieces.push(mapped.text.slice(from));
  return { ...mapped, text: pieces.join("") };
}

/** The place in the raw text of a stretch of the repaired text, which has at least one character. */
export function toRawSpan(mapped: MappedText, { start, end }: Span): Span {
  return { start: mapped.starts[start] ?? mapped.raw.length, end: mapped.ends[end - 1] ?? mapped.raw.length };
}
