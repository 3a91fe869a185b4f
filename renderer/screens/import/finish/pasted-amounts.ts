import { type NumberField, readNumber } from "../../../../shared/domain/typed/read-number.ts";
import { decimalsOf, mostDone } from "../../../../shared/domain/obligation/amount-bounds.ts";
import { type OpeningNumber, numberKey } from "./finish-draft.ts";

export interface PastedAmounts {
  readonly amounts: Readonly<Record<string, number>>;
  /** The first line that could not be read, counted from 1; nothing behind it is taken. Null where all could. */
  readonly unread: { readonly line: number; readonly text: string } | null;
  /** Lines for which the table had no row. */
  readonly beyond: number;
}

/** The limits of the number field of a row: the same amounts that the core accepts. */
export const fieldOf = ({ unit, needed }: Pick<OpeningNumber, "unit" | "needed">): NumberField => ({
  min: 0,
  max: mostDone(needed),
  decimals: decimalsOf(unit),
  unit,
});

/** A column of figures laid upon the rows from one on: blank lines leave their row as it is. Null for a single figure. */
export function pastedAmounts(text: string, rows: readonly OpeningNumber[], from: number): PastedAmounts | null {
  const lines = text.replace(/\r?\n$/, "").split(/\r?\n/);
  if (lines.length < 2) return null;
  const amounts: Record<string, number> = {};
  for (const [index, line] of lines.entries()) {
    const row = rows[from + index];
    if (!row) return { amounts, unread: null, beyond: lines.length - index };
    const reading = readNumber(line, fieldOf(row));
    if (reading.kind === "read") amounts[numberKey(row)] = reading.value;
    else if (reading.kind !== "empty") return { amounts, unread: { line: index + 1, text: line }, beyond: 0 };
  }
  return { amounts, unread: null, beyond: 0 };
}
