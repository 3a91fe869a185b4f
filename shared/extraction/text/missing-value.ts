/** The text for a cell of a workbook whose formula has no readable value; `B3` is the cell's address. */
export const missingValue = (address: string): string => `〔${address}：公式没有数值〕`;

/** Such a text as a source for patterns. */
export const MISSING_VALUE = "〔[A-Z]{1,3}\\d{1,7}：公式没有数值〕";
