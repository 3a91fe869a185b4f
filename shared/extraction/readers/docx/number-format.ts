/** A number as a list's level writes it; ST_NumberFormat of ECMA-376 17.18.59. Unknown formats are written as decimals. */
export const formatNumber = (value: number, format: string): string =>
  FORMATS.find(({ names }) => names.includes(format))?.write(value) ?? String(value);

interface Format {
  readonly names: readonly string[];
  /** Writes a number; null where the format has no sign for it. */
  readonly write: (value: number) => string | null;
}

const DIGITS = "〇一二三四五六七八九";
const FORMAL_DIGITS = "零壹贰叁肆伍陆柒捌玖";

/** 一, 十, 十二, 二十, 一百零五; from one to 999. */
function count(value: number, digits: string, [ten, hundred]: readonly [string, string]): string | null {
  if (value < 1 || value > 999) return null;
  const [hundreds, tens, ones] = [Math.floor(value / 100), Math.floor(value / 10) % 10, value % 10];
  const digit = (number: number) => digits[number] ?? "";
  const leading = hundreds > 0 ? digit(hundreds) + hundred : "";
  const isTeen = tens === 1 && hundreds === 0 && ten === "十";
  const middle = tens > 0 ? (isTeen ? "" : digit(tens)) + ten : hundreds > 0 && ones > 0 ? "零" : "";
  return leading + middle + (ones > 0 ? digit(ones) : "");
}

const spelled = (value: number): string => Array.from(String(value), (digit) => DIGITS[Number(digit)] ?? "").join("");

/** a … z, aa … zz, as Word goes on. */
const letters = (value: number, first: string): string =>
  String.fromCharCode(first.charCodeAt(0) + ((value - 1) % 26)).repeat(Math.ceil(value / 26));

const ROMAN: readonly (readonly [number, string])[] = [
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
];

function roman(value: number): string | null {
  if (value < 1 || value > 399) return null;
  let rest = value;
  let text = "";
  for (const [worth, sign] of ROMAN) for (; rest >= worth; rest -= worth) text += sign;
  return text;
}

/** One sign out of a consecutive run: ①, ⑴, 甲. */
const signFrom = (first: string, last: number) => (value: number) =>
  value >= 1 && value <= last ? String.fromCharCode(first.charCodeAt(0) + value - 1) : null;

const FORMATS: readonly Format[] = [
  {
    names: [
      "chineseCounting",
      "chineseCountingThousand",
      "japaneseCounting",
      "taiwaneseCounting",
      "taiwaneseCountingThousand",
    ],
    write: (value) => count(value, DIGITS, ["十", "百"]),
  },
  { names: ["ideographDigital", "taiwaneseDigital", "japaneseDigitalTenThousand"], write: spelled },
  {
    names: ["chineseLegalSimplified", "ideographLegalTraditional", "japaneseLegal"],
    write: (value) => count(value, FORMAL_DIGITS, ["拾", "佰"]),
  },
  { names: ["ideographTraditional"], write: (value) => "甲乙丙丁戊己庚辛壬癸"[value - 1] ?? null },
  { names: ["ideographZodiac"], write: (value) => "子丑寅卯辰巳午未申酉戌亥"[value - 1] ?? null },
  {
    names: ["decimalEnclosedCircle", "decimalEnclosedCircleChinese", "ideographEnclosedCircle"],
    write: signFrom("①", 20),
  },
  { names: ["decimalEnclosedParen"], write: signFrom("⑴", 20) },
  { names: ["decimalEnclosedFullstop"], write: signFrom("⒈", 20) },
  { names: ["decimalZero"], write: (value) => String(value).padStart(2, "0") },
  { names: ["lowerLetter"], write: (value) => letters(value, "a") },
  { names: ["upperLetter"], write: (value) => letters(value, "A") },
  { names: ["lowerRoman"], write: roman },
  { names: ["upperRoman"], write: (value) => roman(value)?.toUpperCase() ?? null },
  { names: ["none"], write: () => "" },
];
