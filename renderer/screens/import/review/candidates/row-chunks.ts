import { type CandidateGroup, type ReviewRow, rowId, rowsOf } from "./candidate-groups.ts";

/** Rows of one item; a long item has several of these, the first with its heading. */
export interface RowSection {
  readonly group: CandidateGroup;
  readonly hasHeading: boolean;
  readonly rows: readonly ReviewRow[];
}

/** Neighbouring rows that are drawn together. */
export interface RowChunk {
  readonly sections: readonly RowSection[];
  /** Estimated height in pixels. */
  readonly height: number;
}

/** Rows of one chunk at most. */
const MOST = 40;
const ROW_HEIGHT = 38;
const HEADING_HEIGHT = 48;

/** The candidate list in chunks of a screen or two; together they hold every row once, in order. */
export function rowChunks(groups: readonly CandidateGroup[]): RowChunk[] {
  const chunks: RowSection[][] = [];
  let room = 0;
  for (const section of groups.flatMap(sectionsOf)) {
    if (section.rows.length > room || chunks.length === 0) {
      chunks.push([]);
      room = MOST;
    }
    chunks.at(-1)?.push(section);
    room -= section.rows.length;
  }
  return chunks.map((sections) => ({ sections, height: heightOf(sections) }));
}

/** The rows of each group, remembered for as long as the group is the same object. */
const known = new WeakMap<CandidateGroup, readonly RowSection[]>();

function sectionsOf(group: CandidateGroup): readonly RowSection[] {
  const sections = known.get(group) ?? cut(group);
  known.set(group, sections);
  return sections;
}

function cut(group: CandidateGroup): RowSection[] {
  const rows = rowsOf(group);
  const starts = Array.from({ length: Math.ceil(rows.length / MOST) }, (_, index) => index * MOST);
  return starts.map((start) => ({ group, hasHeading: start === 0, rows: rows.slice(start, start + MOST) }));
}

/** Whether the chunk has the row of that candidate. */
export const holdsRow = ({ sections }: RowChunk, id: string | null): boolean =>
  id !== null && sections.some(({ rows }) => rows.some((row) => rowId(row) === id));

const heightOf = (sections: readonly RowSection[]): number =>
  sections.reduce((sum, { hasHeading, rows }) => sum + rows.length * ROW_HEIGHT + (hasHeading ? HEADING_HEIGHT : 0), 0);
