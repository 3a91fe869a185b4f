/**
 * The sorts of a figure in a plan's text that is not understood. `formula` stands for a cell whose value the file does
 * not hold.
 */
export const FIGURE_SORTS = ["count", "length", "date", "period", "number", "event", "formula"] as const;
export type FigureSort = (typeof FIGURE_SORTS)[number];

/** The reasons why a figure, a date or a period of the text asks for nothing. */
export const DISMISSALS = [
  "history",
  "penalty",
  "quorum",
  "threshold",
  "price",
  "slogan",
  "description",
  "ranking",
  "team",
  "part",
  "rate",
  "example",
  "question",
  "document",
  "page-date",
  "term",
  "reference",
  "name",
  "heading",
  "ordinal",
  "review",
] as const;
export type Dismissal = (typeof DISMISSALS)[number];

/** What a place without a duty seems to be, or why it asks for nothing. */
export const PLACE_REASONS = [...FIGURE_SORTS, ...DISMISSALS] as const;
export type PlaceReason = FigureSort | Dismissal;

/** The reasons that a person can give for a place that is no duty. */
export const NO_DUTY_REASONS = ["share", "history", "document", "slogan", "other"] as const;
export type NoDutyReason = (typeof NO_DUTY_REASONS)[number];

/**
 * What a file may hold and its text, as read, does not: pages that are pictures, pictures, embedded objects (charts, drawings of
 * shapes), text boxes of a format in which they stand apart, automatic numbers of a .doc, formulas without a value, text that was
 * deleted with changes tracked, hidden text, hidden sheets, hidden rows and columns, notes and comments.
 */
export const OMISSION_KINDS = [
  "page-without-text",
  "picture",
  "embedded",
  "text-box",
  "automatic-number",
  "formula",
  "deleted-text",
  "hidden-text",
  "hidden-sheet",
  "hidden-cells",
  "note",
] as const;
export type OmissionKind = (typeof OMISSION_KINDS)[number];

export interface Omission {
  readonly kind: OmissionKind;
  /** The number of places. For automatic numbers it is 1, because the file does not tell where they are. */
  readonly count: number;
}
