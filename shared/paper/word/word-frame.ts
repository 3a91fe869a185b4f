import type * as Docx from "docx";
import type { PageStyle } from "./page-style.ts";

/** The means for every part of a document. The library is loaded late, so it is handed on and not imported. */
export interface WordFrame {
  readonly docx: typeof Docx;
  readonly style: PageStyle;
  /** Width between the margins, in millimetres. */
  readonly width: number;
}

/** Twentieths of a point, the unit of lengths in a document. */
export const twips = (millimetres: number): number => Math.round((millimetres / 25.4) * 1440);

/** Half points, the unit of sizes of letters. */
export const halfPoints = (points: number): number => Math.round(points * 2);

/** Figures and Latin letters in Times, the rest by the Chinese name that an office's machine has. */
const named = (eastAsia: string) => ({
  ascii: "Times New Roman",
  hAnsi: "Times New Roman",
  eastAsia,
  cs: "Times New Roman",
});

export const WORD_FONTS = {
  body: named("仿宋_GB2312"),
  head: named("黑体"),
  title: named("方正小标宋简体"),
  /** This font has the empty and the ticked box. */
  box: {
    ascii: "Segoe UI Symbol",
    hAnsi: "Segoe UI Symbol",
    eastAsia: "Segoe UI Symbol",
    cs: "Segoe UI Symbol",
  },
} as const;
export type WordFont = keyof typeof WORD_FONTS;
