/** Sheets that wide papers are printed on, lying on their side. */
export const WIDE_SHEETS = ["A3", "A4"] as const;
export type WideSheet = (typeof WIDE_SHEETS)[number];

/** Width and height of the sheet as it lies, in millimetres, and the margin on each side. */
export const WIDE_SIZE: Readonly<
  Record<WideSheet, { readonly width: number; readonly height: number; readonly margin: number }>
> = {
  A3: { width: 420, height: 297, margin: 10 },
  A4: { width: 297, height: 210, margin: 10 },
};
