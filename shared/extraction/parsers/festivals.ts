import { type NamedFestival, festivalDate } from "../../domain/date/lunar.ts";
import { dayOf, monthOf } from "../../domain/date/plain-date.ts";

export interface DayOfYear {
  readonly month: number;
  readonly day: number;
}

/** Month and day of the festivals that plans set dates by, as they are written without quotes. */
const FIXED: Readonly<Record<string, readonly [month: number, day: number]>> = {
  元旦: [1, 1],
  三八: [3, 8],
  "3·8": [3, 8],
  妇女节: [3, 8],
  三八妇女节: [3, 8],
  "3·15": [3, 15],
  五一: [5, 1],
  "5·1": [5, 1],
  劳动节: [5, 1],
  五四: [5, 4],
  "5·4": [5, 4],
  青年节: [5, 4],
  "5·12": [5, 12],
  护士节: [5, 12],
  六一: [6, 1],
  "6·1": [6, 1],
  儿童节: [6, 1],
  七一: [7, 1],
  "7·1": [7, 1],
  建党节: [7, 1],
  八一: [8, 1],
  "8·1": [8, 1],
  建军节: [8, 1],
  教师节: [9, 10],
  十一: [10, 1],
  "10·1": [10, 1],
  国庆: [10, 1],
  国庆节: [10, 1],
  医师节: [8, 19],
  记者节: [11, 8],
  "12·4": [12, 4],
};
/** The festivals that move from year to year; the calendar of the domain knows their days. */
const MOVING: Readonly<Record<string, NamedFestival>> = {
  除夕: "除夕",
  春节: "春节",
  元宵: "元宵节",
  元宵节: "元宵节",
  清明: "清明节",
  清明节: "清明节",
  端午: "端午节",
  端午节: "端午节",
  中秋: "中秋节",
  中秋节: "中秋节",
  重阳: "重阳节",
  重阳节: "重阳节",
};

/** The names, longest first, so that a pattern made of them matches 国庆节 before 国庆. */
export const FESTIVAL_NAMES: readonly string[] = [...Object.keys(FIXED), ...Object.keys(MOVING)].toSorted(
  (a, b) => b.length - a.length,
);

/** Whether a quoted text is nothing but a festival: “七一”, “七·一”, “12.4”. */
export const isFestivalName = (text: string): boolean =>
  text.length <= LONGEST_QUOTED && FESTIVAL_NAMES.includes(plainName(text));

/** The longest name with a dot and quotation marks within. */
const LONGEST_QUOTED = (FESTIVAL_NAMES[0] ?? "").length + 3;

/** The month and day of a festival; a moving one needs the year. Null for other names and unknown years. */
export function festivalDay(name: string, year: number | null): DayOfYear | null {
  const plain = plainName(name);
  const fixed = FIXED[plain];
  if (fixed) return { month: fixed[0], day: fixed[1] };
  if (year === null) return null;
  const moving = MOVING[plain];
  const date = moving === undefined ? null : festivalDate(moving, year);
  return date && { month: monthOf(date), day: dayOf(date) };
}

/** “七·一” → 七一, 12.4 → 12·4. */
const plainName = (name: string): string =>
  name
    .replace(/[“”"]/g, "")
    .replace(/(?<=\d)[.．・•](?=\d)/, "·")
    .replace(/(?<=[一-龥])·(?=[一-龥])/, "");
