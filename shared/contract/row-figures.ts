/** Figures of the board that count rows; `board.rows` gives exactly the rows that each counts. */
export const ROW_FIGURES = [
  "overdue",
  "near",
  "behind",
  "open",
  "unannounced",
  "waiting",
  "missingEvidence",
  "awaitsOpening",
  "planned",
  "moved",
] as const;
export type RowFigure = (typeof ROW_FIGURES)[number];
