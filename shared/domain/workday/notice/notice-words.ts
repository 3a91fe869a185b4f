/**
 * The words of holiday notices, as parts of regular expressions over folded text without blanks. Source: the notices for 2004 to
 * 2026 and the three notices of change, whose wording moved from 公休日调至 (until 2009) over 放假公休, 补休, 与周末连休 to 放假调休.
 */

/** A number written 1 to 39 in figures or in words. */
export const NOTICE_NUMBER =
  "(?:\\d{1,2}|[二三]?十[一二三四五六七八九]?|廿[一二三四五六七八九]?|卅一?|[一二三四五六七八九])";
export const YEAR = "(?:[12]\\d{3}|[一二][〇零一二三四五六七八九]{3})";
/** Dashes of every kind, singly or in a row, and the words for "to". */
export const TO = "(?:[-‐‑‒–—―─━−﹘~〜∼ー]+|至|到)";
/** A full date with its year, in figures or in words. */
export const FULL_DATE = `${YEAR}[ ]*年[ ]*${NOTICE_NUMBER}[ ]*月[ ]*${NOTICE_NUMBER}[ ]*日`;

/** The statutory holidays under the program's own names, with their names in titles and headings. */
export const HOLIDAY_WORDS = [
  ["元旦", "元旦节?|新年"],
  ["春节", "春节"],
  ["清明", "清明节?"],
  ["劳动节", "五一国际劳动节|国际劳动节|五一劳动节|劳动节|五一节?"],
  ["端午", "端午节?"],
  ["中秋", "中秋节?"],
  ["国庆节", "十一国庆节|国庆节?|十一节?(?!月)"],
] as const;

export type HolidayName = (typeof HOLIDAY_WORDS)[number][0];

/** Any of the words for any holiday. */
export const HOLIDAY = `(?:${HOLIDAY_WORDS.map(([, words]) => words).join("|")})`;

/** The holiday that a word of a notice means. */
export function holidayNamed(word: string): HolidayName {
  const found = HOLIDAY_WORDS.find(([, words]) => new RegExp(`^(?:${words})$`, "u").test(word));
  if (!found) throw new RangeError(`no holiday is called ${word}`);
  return found[0];
}

/** Says that a day is off. */
export const OFF =
  "(?:全国|统一|照常|正常|依法|均|都|也|全天)*(?:放假调休|调休放假|放假公休|放假补休|放假休息|调休补休|放假|休假|连休|公休日?|补休日?|补假|调休日?|休息日?)|(?:为|是|系|作为|算)(?:公休日?|休息日|补休日?|调休日|双休日|周末)";
/** Says that a day is worked. */
export const WORK =
  "(?:正常|照常|恢复|全部|调休|仍|应|须|需|要|均|都|为|算|按)*(?:补上班|上班|补班|调班|办公|工作日|工作(?=$|[,。)]))日?(?:、?上课)?";
/** Verbs by which days are given off or worked. */
export const SAYS_SO = /放假|休假|休息|公休|补休|补假|调休|连休|上班|补班|调班|上课|工作日|调至|对调|延长/u;
