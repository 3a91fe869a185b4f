import { CHINESE_NUMERALS, chineseNumber } from "../chinese-number.ts";
import { EMPTY, type TypedReading, readAs, unread } from "./typed-reading.ts";
import { typedText } from "./typed-text.ts";

/** Why a typed number cannot be taken. */
export type NumberFault =
  | { readonly kind: "not-a-number" }
  /** More decimal places than the field has; 0: whole numbers only. */
  | { readonly kind: "decimals"; readonly most: number }
  | { readonly kind: "below"; readonly limit: number }
  | { readonly kind: "above"; readonly limit: number };

export type NumberReading = TypedReading<number, NumberFault>;

/** The limits of a number field. */
export interface NumberField {
  readonly min: number;
  readonly max: number;
  /** Decimal places. */
  readonly decimals: number;
  /** What is counted, which may be written behind the number: 次, 学时, %. */
  readonly unit?: string | undefined;
}

/**
 * The number that a person typed: 12, １２, 12.5, 1,200, 十二, 一百二十, 1.5万; with the field's own unit behind it (12次).
 * Nothing is rounded and nothing is moved into the range: what the field does not take is a fault.
 */
export function readNumber(text: string, field: NumberField): NumberReading {
  const typed = typedText(text);
  if (typed === "") return EMPTY;
  const number = numberIn(withoutUnit(typed, field.unit));
  if (number === null) return unread({ kind: "not-a-number" });
  const { value, places } = number;
  if (value < field.min) return unread({ kind: "below", limit: field.min });
  if (value > field.max) return unread({ kind: "above", limit: field.max });
  if (places > field.decimals) return unread({ kind: "decimals", most: field.decimals });
  return readAs(value);
}

/** Text and unit are both in NFKC form, which makes a full-width per cent sign a plain one. */
function withoutUnit(text: string, unit: string | undefined): string {
  const word = typedText(unit ?? "");
  return word !== "" && text.endsWith(word) ? text.slice(0, -word.length).trimEnd() : text;
}

/** A number with the decimal places that were written, the zeros behind them apart. */
interface Written {
  readonly value: number;
  readonly places: number;
}

function numberIn(text: string): Written | null {
  const value = chineseNumberIn(text);
  // A Chinese keyboard writes 。 for the point.
  return value === null ? arabicNumber(text.replaceAll("。", ".")) : { value, places: 0 };
}

const CHINESE = new RegExp(`^(?:([${CHINESE_NUMERALS}]{1,7})万)?([${CHINESE_NUMERALS}]{1,7})?$`);
const TEN_THOUSAND = 10_000;

function chineseNumberIn(text: string): number | null {
  const [, thousands, rest] = CHINESE.exec(text) ?? [];
  if (thousands === undefined && rest === undefined) return null;
  const [tens, ones] = [chineseNumber(thousands ?? "零"), chineseNumber(rest ?? "零")];
  return tens === null || ones === null ? null : tens * TEN_THOUSAND + ones;
}

const ARABIC = /^([+-]?)(\d+|\d{1,3}(?:,\d{3})+)?(?:\.(\d*))?(万?)$/;
/** Places that 万 moves the point. */
const SCALE = 4;

function arabicNumber(text: string): Written | null {
  const [, sign = "", whole = "", fraction = "", scale] = ARABIC.exec(text) ?? [];
  if (whole === "" && fraction === "") return null;
  const digits = whole.replaceAll(",", "");
  const decimals = fraction.replace(/0+$/, "");
  // The point moves in the text, so that no binary fraction is multiplied.
  const [before, after] = scale
    ? [digits + decimals.slice(0, SCALE).padEnd(SCALE, "0"), decimals.slice(SCALE)]
    : [digits, decimals];
  const value = Number(`${sign}${before || "0"}.${after || "0"}`);
  return { value: value === 0 ? 0 : value, places: after.length };
}
