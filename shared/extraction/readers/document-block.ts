/** Where in the source a block stands, as far as the source knows. */
export interface BlockPlace {
  /** 1 for the first page (PDF). */
  readonly page?: number;
  /** Name of the sheet (xlsx). */
  readonly sheet?: string;
}

/** What every reader makes of its bytes; text has no marks of the source's format left. */
export type DocumentBlock = TextBlock | RowBlock;

export interface TextBlock {
  readonly kind: "paragraph" | "heading";
  /** Begins with its number as the reader of the document sees it (`一、`, `1.`), typed or automatic. */
  readonly text: string;
  readonly place?: BlockPlace;
}

/** A row of a table whose columns are named; the header is the first row of its table. */
export interface RowBlock {
  readonly kind: "row";
  readonly cells: readonly string[];
  readonly isHeader: boolean;
  readonly place?: BlockPlace;
}
