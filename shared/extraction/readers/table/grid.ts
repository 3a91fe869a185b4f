import type { DocumentBlock } from "../document-block.ts";

/** One place of a table's grid. A merged cell is in each place that it covers, marked by its first place. */
export interface GridCell {
  /** Paragraphs of the cell, one to a line. */
  readonly text: string;
  /** The content of the cell, where its reader knows more than the text: a table inside it. */
  readonly blocks?: readonly DocumentBlock[];
  /** `itself`, or the direction of the merged cell that covers this place. */
  readonly from: "itself" | "left" | "above";
}
export type Grid = readonly (readonly GridCell[])[];

/** A cell as in markup: its place and its spans. */
export interface SpanningCell {
  readonly text: string;
  readonly blocks?: readonly DocumentBlock[];
  readonly columns: number;
  readonly rows: number;
}

/** Wider tables are forms, not plans; a span beyond it is an error or an attack. */
const MOST_COLUMNS = 200;

/** Puts cells in their places, as HTML tables define it: each goes to the next place that no cell from above covers. */
export function gridOf(rows: readonly (readonly SpanningCell[])[]): Grid {
  const reaching: { rows: number; text: string }[] = [];
  return rows.map((cells) => {
    const line: GridCell[] = [];
    const passReaching = () => {
      for (let above = reaching[line.length]; above && above.rows > 0; above = reaching[line.length]) {
        above.rows--;
        line.push({ text: above.text, from: "above" });
      }
    };
    for (const { text, blocks, columns, rows: height } of cells) {
      passReaching();
      for (let column = 0; column < Math.max(columns, 1) && line.length < MOST_COLUMNS; column++) {
        reaching[line.length] = { rows: height - 1, text };
        line.push({ text, ...(blocks && { blocks }), from: column === 0 ? "itself" : "left" });
      }
    }
    passReaching();
    return line;
  });
}

/** The text of a cell's blocks; rows of a table inside it become lines. */
export const textOfBlocks = (blocks: readonly DocumentBlock[]): string =>
  blocks
    .map((block) => (block.kind === "row" ? block.cells.join(" ") : block.text))
    .filter((text) => text.trim() !== "")
    .join("\n");
