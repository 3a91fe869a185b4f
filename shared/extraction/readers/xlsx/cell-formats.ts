import { dayNumberOf, dayParts } from "../../../domain/date/day-number.ts";
import type { ReadingContext } from "../pace.ts";
import { attribute, readMarkup } from "../xml/read-markup.ts";

/** The format of a number: parts of a date, a percentage, or a plain number. */
export type CellFormat = "date" | "month" | "day-of-year" | "percent" | "plain";

/**
 * Formats by a cell's style, from `xl/styles.xml`.
 *
 * @throws {DutyError} `file-unreadable`.
 */
export async function readCellFormats(xml: string, context: ReadingContext): Promise<CellFormat[]> {
  const codes = new Map<number, string>(BUILT_IN_FORMATS);
  const formats: CellFormat[] = [];
  let isCellStyles = false;
  await readMarkup(
    xml,
    "xml",
    {
      open(name, attributes) {
        if (name === "numFmt")
          codes.set(Number(attribute(attributes, "numFmtId")), attribute(attributes, "formatCode") ?? "");
        else if (name === "cellXfs") isCellStyles = true;
        else if (name === "xf" && isCellStyles)
          formats.push(formatOfCode(codes.get(Number(attribute(attributes, "numFmtId"))) ?? ""));
      },
      close(name) {
        if (name === "cellXfs") isCellStyles = false;
      },
      text: () => undefined,
    },
    context,
  );
  return formats;
}

/** The built-in formats of ECMA-376 18.8.30 that show dates or percentages, the Chinese ones among them. */
export const BUILT_IN_FORMATS: readonly (readonly [number, string])[] = [
  [9, "0%"],
  [10, "0.00%"],
  [14, "yyyy/m/d"],
  [15, "d-mmm-yy"],
  [16, "d-mmm"],
  [17, "mmm-yy"],
  [22, "yyyy/m/d h:mm"],
  [27, "yyyy年m月"],
  [28, "m月d日"],
  [29, "m月d日"],
  [30, "m-d-yy"],
  [31, "yyyy年m月d日"],
  [36, "yyyy年m月"],
  [50, "yyyy年m月"],
  [51, "m月d日"],
  [52, "yyyy年m月"],
  [53, "m月d日"],
  [54, "m月d日"],
  [57, "yyyy年m月"],
  [58, "m月d日"],
];

/** Tells a format by the letters outside quotes and brackets in the first section of its code. */
export function formatOfCode(code: string): CellFormat {
  const letters = (code.split(";")[0] ?? "").replace(/"[^"]*"|\[[^\]]*\]|\\./g, "").toLowerCase();
  const has = (letter: string) => letters.includes(letter);
  if (has("y") && has("m")) return has("d") ? "date" : "month";
  if (has("m") && has("d")) return "day-of-year";
  return has("%") ? "percent" : "plain";
}

/** Day 1 is 1 January 1900, and 29 February 1900, which never was, is counted. */
const EPOCH_1900 = dayNumberOf(1899, 12, 30);
const EPOCH_1904 = dayNumberOf(1904, 1, 1);
const LAST_DAY = 2_958_465;

/** A number as the sheet shows it, with dates in the words of plans: 2026年6月30日, 6月30日. */
export function showNumber(value: string, format: CellFormat, is1904: boolean): string {
  const number = Number(value);
  if (value.trim() === "" || !Number.isFinite(number)) return value;
  if (format === "percent") return `${withoutNoise(number * 100)}%`;
  if (format === "plain" || number < 1 || number > LAST_DAY) return String(withoutNoise(number));
  const { year, month, day } = dayParts(Math.floor(number) + (is1904 ? EPOCH_1904 : EPOCH_1900));
  if (format === "month") return `${year}年${month}月`;
  return format === "date" ? `${year}年${month}月${day}日` : `${month}月${day}日`;
}

/** 0.07 * 100 is not quite 7 to the machine. */
const withoutNoise = (value: number): number => Number(value.toPrecision(12));
