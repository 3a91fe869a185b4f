import { isShortDate } from "../parsers/short-dates.ts";
import { BODIES } from "../lexicon/bodies.ts";
import { TIME_ALONE } from "./column-roles.ts";

const UNIT_ALONE =
  /^[^，。；]{2,24}(?:部|室|科|处|办|局|委|组|会|院|中心|支部|公司|所|站|馆|校|股|班子?|单位|学会|团委|街道|乡镇|社区)$/;
const WEEKDAY = /（?(?<![每单双隔的个])(?:星期|周|礼拜)[一二三四五六日天]）?/g;
const SERIAL = /^\d{1,3}[.．、]?$/;
/** 长期坚持, 全年: words for as long as the plan lasts. */
const LASTING = /^(?:长期|全年|常年|持续|常态|贯穿|日常|随时|适时|即时|全程|年度)[\u3400-\u9fff]{0,6}$/;
const BEGINS_WITH_TIME =
  /^(?:\d{4}[年.-])?(?:\d{1,2}|[一二三四五六七八九十]{1,2})(?:[-—–～~至到、](?:\d{1,2}|[一二三四五六七八九十]{1,2}))?月|^第?[一二三四1-4]季度|^[上下]半年|^\d{4}年|^年底|^年内|^每/;

/** A serial number alone. */
export const isSerial = (words: string): boolean => SERIAL.test(words);

/** A time and nothing else, or one that lasts. Blanks taken out before. */
export function isTimeCell(words: string): boolean {
  const day = words.replace(WEEKDAY, "");
  return day !== "" && !isSerial(day) && (TIME_ALONE.test(day) || isShortDate(day) || LASTING.test(day));
}

export const isLasting = (words: string): boolean => LASTING.test(words);

/** A time, and perhaps what is done then. */
export const opensWithTime = (words: string): boolean => isTimeCell(words) || BEGINS_WITH_TIME.test(words);

/** The name of a unit alone, or of several. */
export const isUnit = (words: string): boolean => UNIT_ALONE.test(words) || KNOWN.has(words);
const KNOWN: ReadonlySet<string> = new Set(BODIES);

/** The words without the weekday beside a date: 9.1（周三）. */
export const withoutWeekday = (words: string): string => words.replace(WEEKDAY, "");
