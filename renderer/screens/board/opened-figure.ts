import { ROW_FIGURES, type RowFigure } from "../../../shared/contract/row-figures.ts";

/** A figure whose rows are opened: of the whole board, or of one duty and period. */
export interface OpenedFigure {
  readonly name: RowFigure | "anchorUnknown";
  readonly obligationId: string | null;
  readonly recurrenceId: string | null;
}

/**
 * The figure in the address (`#/board?figure=behind&duty=…&period=…`); null for the board itself and for an unknown
 * figure.
 */
export function openedFigure(params: Readonly<Record<string, string>>): OpenedFigure | null {
  const { figure, duty = null, period = null } = params;
  const name = figure === "anchorUnknown" ? figure : (ROW_FIGURES.find((known) => known === figure) ?? null);
  return name && { name, obligationId: duty, recurrenceId: period };
}
