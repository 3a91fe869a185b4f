import { smallNumber, yearNumber } from "./chinese-number.ts";
import { HOLIDAY, NOTICE_NUMBER, OFF, TO, WORK, YEAR } from "./notice-words.ts";

/** Offsets in the text without blanks. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

type WordKind =
  | "to"
  | "and"
  | "comma"
  | "open"
  | "close"
  | "off"
  | "work"
  /** 不再上班. */
  | "no-work"
  /** 取消 */
  | "cancel"
  /** 为法定节假日. */
  | "statutory"
  /** 与周末连休. */
  | "with-weekend"
  /** 调至, 改为. */
  | "move"
  /** 对调. */
  | "swap"
  /** 起. */
  | "from"
  /** 延长. */
  | "extend"
  | "filler";

type Meaning =
  /** Year and month are null where the text leaves them out. */
  | { readonly kind: "date"; readonly year: number | null; readonly month: number | null; readonly day: number }
  /** 1 (Monday) to 7. */
  | { readonly kind: "weekday"; readonly weekday: number }
  /** 正月初七; the month is null in 初七; 除夕 is day 0 of month 12. */
  | { readonly kind: "lunar"; readonly month: number | null; readonly day: number }
  /** 共3天. */
  | { readonly kind: "count"; readonly days: number }
  /** 两个公休日: the number of rest days before it; null where none is stated. */
  | { readonly kind: "rest-days"; readonly count: number | null }
  | { readonly kind: "year"; readonly year: number }
  /** The name of a holiday outside a heading. */
  | { readonly kind: "name"; readonly name: string }
  /** 放假时间为…: the statement about the following dates. */
  | { readonly kind: "lead"; readonly says: "off" | "work" }
  | { readonly kind: WordKind };

/** A piece of a notice's sentence. */
export type NoticeToken = Place & Meaning;

type Groups = Readonly<Record<string, string | undefined>>;
type TokenPattern = readonly [pattern: string, meaning: WordKind | ((groups: Groups) => Meaning)];

const MOVED = "分别|依次|相应|调|移|挪|改|顺延|换|变更";
const SWAPPED = "(?:相互|互相)?(?:对调|互换|对换|调换|互调)";
const LUNAR_DAY =
  "初[一二三四五六七八九十]|廿[一二三四五六七八九]?|十[一二三四五六七八九]?|二十[一二三四五六七八九]?|三十";
const NOT_WITHIN_A_DATE = "(?![日号月天\\d一二三四五六七八九十])";
const LAST_OF_SEVERAL = `(?=(?:${TO}|[、和及])(?:${NOTICE_NUMBER}、)*${NOTICE_NUMBER}[日号])`;
const FILLERS =
  "其中|另外|此外|同时|当时|即|另|将|把|由|分别|依次|于|在|从|自|止|的|为|是|系|均|都|也|并|且|当日|当天|职工|全国|全体公民|国家|安排|按照|按|规定|依法|统一|假期|期间|具体|全天|不变|各|特|不调休|不作调休|不再调休|无调休|不安排调休|不另行调休|不补休|原定|原|农历|阴历|旧历|因|则";

/** The order matters: the first pattern that fits at a place makes the token. */
const READINGS: readonly TokenPattern[] = [
  ["(?:农历|阴历|旧历)?(?:除夕夜?|大年三十|年三十)", () => ({ kind: "lunar", month: 12, day: 0 })],
  [
    `(?:农历|阴历|旧历)?(?:(?<first>大年)|(?<month>正月|冬月|腊月|[一二三四五六七八九十]{1,2}月))(?<day>${LUNAR_DAY})${NOT_WITHIN_A_DATE}`,
    ({ first, month, day }) => ({ kind: "lunar", month: first ? 1 : lunarMonth(month), day: lunarDay(day) }),
  ],
  [
    `(?:(?:农历|阴历|旧历)(?<named>${LUNAR_DAY})|(?<day>初[一二三四五六七八九十]|廿[一二三四五六七八九]?))${NOT_WITHIN_A_DATE}`,
    ({ named, day }) => ({ kind: "lunar", month: null, day: lunarDay(named ?? day) }),
  ],
  [
    "(?<year>[12]\\d{3})(?<mark>[-/.])(?<month>\\d{1,2})\\k<mark>(?<day>\\d{1,2})日?(?!\\d)",
    ({ year, month, day }) => ({ kind: "date", year: Number(year), month: Number(month), day: Number(day) }),
  ],
  [
    `(?:(?<year>${YEAR})年)?(?<month>${NOTICE_NUMBER})月份?(?<day>${NOTICE_NUMBER})(?:[日号]|${LAST_OF_SEVERAL})`,
    ({ year, month, day }) => date(year, month, day),
  ],
  [
    `(?:共|合计|总共|共计|累计|连续|为期)+(?<days>${NOTICE_NUMBER}|两)(?:天|日)(?:假期)?`,
    ({ days }) => ({ kind: "count", days: smallNumber(days ?? "") }),
  ],
  [`(?<days>${NOTICE_NUMBER}|两)天(?:假期|小?长假)?`, ({ days }) => ({ kind: "count", days: smallNumber(days ?? "") })],
  [`(?<year>${YEAR})年`, ({ year }) => ({ kind: "year", year: yearNumber(year ?? "") })],
  [`(?<day>${NOTICE_NUMBER})(?:[日号]|${LAST_OF_SEVERAL})`, ({ day }) => date(undefined, undefined, day)],
  [
    "(?:周|星期|礼拜)(?<weekday>[一二三四五六日天1-7])|(?<=[(、,])(?<alone>[一二三四五六日天])(?=[),、])|(?<=(?:周|星期|礼拜)六[、和])(?<last>[日天])",
    ({ weekday, alone, last }) => ({ kind: "weekday", weekday: weekdayNumber(weekday ?? alone ?? last ?? "") }),
  ],
  [
    `(?<count>${NOTICE_NUMBER}|两)个(?:公休日|休息日|双休日)`,
    ({ count }) => ({ kind: "rest-days", count: smallNumber(count ?? "") }),
  ],
  [`(?:公休日?|休息日|双休日|周末)(?=[、及和与]|${MOVED}|${SWAPPED})`, () => ({ kind: "rest-days", count: null })],
  [`(?:正常)?工作日(?=[、及和与]|${SWAPPED})`, "filler"],
  ["(?:是|为)[^,:。;()]{2,40}纪念日", "filler"],
  ["(?:与|和|同|跟|连)?(?:周末|双休日)(?:公休)?(?:连休|相连|连放|连在一起)", "with-weekend"],
  ["(?:放假|休假)(?:时间|日期)?(?:安排)?(?:为|是|:)|(?:放假|休假)(?:时间|日期)", () => ({ kind: "lead", says: "off" })],
  [
    "(?:调休)?(?:上班|补班)(?:时间|日期|日)(?:为|是|:)?|(?:调休)?(?:上班|补班):",
    () => ({ kind: "lead", says: "work" }),
  ],
  ["不再?(?:作为|安排)?(?:调休|补)?(?:上班日?|补班日?|工作日)", "no-work"],
  ["取消", "cancel"],
  ["延长", "extend"],
  [
    `(?:分别|依次|相应)*(?:调休?至|调到|调(?:整|换)?[为至到]|移[至到]|挪[至到]|改[为至到在]|顺延至|换[至到]|变更为)`,
    "move",
  ],
  [`${SWAPPED}(?:上班|休息|放假)?`, "swap"],
  [`(?:为|是|系|属于?)?(?:国家|全国)?${HOLIDAY}?法定(?:节假日|假日|节日|休假日|放假日|假期)`, "statutory"],
  [WORK, "work"],
  [OFF, "off"],
  [FILLERS, "filler"],
  [`(?<name>${HOLIDAY})`, ({ name }) => ({ kind: "name", name: name ?? "" })],
  ["起", "from"],
  [`(?<=[日号)一二三四五六天])一(?=\\d)|${TO}`, "to"],
  ["以及|[、和及与暨]", "and"],
  ["[,:]", "comma"],
  ["\\(", "open"],
  ["\\)", "close"],
];

const PATTERNS = READINGS.map(([pattern, meaning]) => [new RegExp(pattern, "uy"), meaning] as const);

/** The token at a place of the text, or null where none of the words of notices stands. */
export function tokenAt(text: string, start: number): NoticeToken | null {
  for (const [pattern, meaning] of PATTERNS) {
    pattern.lastIndex = start;
    const found = pattern.exec(text);
    if (found === null || found[0] === "") continue;
    const place = { start, end: start + found[0].length };
    return { ...place, ...(typeof meaning === "string" ? { kind: meaning } : meaning(found.groups ?? {})) };
  }
  return null;
}

const date = (year: string | undefined, month: string | undefined, day: string | undefined): Meaning => ({
  kind: "date",
  year: year === undefined ? null : yearNumber(year),
  month: month === undefined ? null : smallNumber(month),
  day: smallNumber(day ?? ""),
});

const lunarDay = (day: string | undefined): number => smallNumber((day ?? "").replace("初", ""));

function lunarMonth(month: string | undefined): number {
  const named = { 正月: 1, 冬月: 11, 腊月: 12 }[month ?? ""];
  return named ?? smallNumber((month ?? "").replace("月", ""));
}

const weekdayNumber = (word: string): number =>
  /\d/u.test(word) ? Number(word) : word === "天" ? 7 : "一二三四五六日".indexOf(word) + 1;
