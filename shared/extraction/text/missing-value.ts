/** What stands in the text for a cell of a workbook whose formula has no value that could be read, `B3` being the cell's address. */
export const missingValue = (address: string): string => `〔${address}：公式没有数值〕`;

/** Such a place in a text, as a source for patterns. */
export const MISSING_VALUE = "〔[A-Z]{1,3}\\d{1,7}：公式没有数值〕";
