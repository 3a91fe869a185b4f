/** Zero-based place of a cell. */
export interface CellAddress {
  readonly row: number;
  readonly column: number;
}

/** `B3` for row 2, column 1. */
export function cellAddress({ row, column }: CellAddress): string {
  let letters = "";
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / LETTERS))
    letters = String.fromCharCode(CAPITAL_A + ((left - 1) % LETTERS)) + letters;
  return `${letters}${row + 1}`;
}

const LETTERS = 26;
const CAPITAL_A = 65;

/** `B3` is row 2, column 1; null for what is no address. */
export function parseCellAddress(text: string): CellAddress | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(text);
  if (!match) return null;
  const letters = Array.from(match[1] ?? "", (letter) => letter.charCodeAt(0) - 64);
  return {
    row: Number(match[2]) - 1,
    column: letters.reduce((column, letter) => column * 26 + letter, 0) - 1,
  };
}
