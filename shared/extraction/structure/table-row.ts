import type { Span } from "../text/span.ts";
import type { ColumnRole } from "./column-roles.ts";
import type { Block } from "./outline.ts";

export interface TableCell {
  readonly role: ColumnRole;
  /** The words of the column's heading, without blanks; empty where the column has none. */
  readonly head: string;
  readonly span: Span;
  /** The row lacks the cell, because a merged cell of a row above covers it. */
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
