/** The place of a block in the source, as far as the source knows it. */
export interface BlockPlace {
  /** 1 for the first page (PDF). */
  readonly page?: number;
  /** Name of the sheet (xlsx). */
  readonly sheet?: string;
}

/** The result of every reader; its text has no marks of the source's format. */
export type DocumentBlock = TextBlock | RowBlock;

export interface TextBlock {
  readonly kind: "paragraph" | "heading";
  /** The text, with its typed or automatic number at the beginning (`一、`, `1.`). */
  readonly text: string;
  readonly place?: BlockPlace;
}

/** A row of a table with named columns; the header is the first row of its table. */
export interface RowBlock {
  readonly kind: "row";
  readonly cells: readonly string[];
  readonly isHeader: boolean;
  readonly place?: BlockPlace;
}
