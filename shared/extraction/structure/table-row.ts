import type { Span } from "../text/span.ts";
import type { ColumnRole } from "./column-roles.ts";
import type { Block } from "./outline.ts";

export interface TableCell {
  readonly role: ColumnRole;
  /** What its column's heading says, blanks taken out; empty where nothing heads it. */
  readonly head: string;
  readonly span: Span;
  /** The row has no such cell: one of a row above covers it. */
  readonly isMerged: boolean;
}

export interface TableRow {
  readonly block: Block;
  readonly cells: readonly TableCell[];
}

/** A column's heading. */
export interface Head {
  readonly role: ColumnRole | null;
  readonly words: string;
}
