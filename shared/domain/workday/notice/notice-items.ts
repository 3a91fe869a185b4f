import { NoticeRefusal } from "./notice-fault.ts";
import { type Place, type NoticeToken, tokenAt } from "./notice-tokens.ts";
import { HOLIDAY, type HolidayName, SAYS_SO, YEAR, holidayNamed } from "./notice-words.ts";

/** The statements of a notice about one holiday, or about several that share their days. */
export interface NoticeItem extends Place {
  /** Empty for a day that the law does not know, and where no heading names a holiday. */
  readonly holidays: readonly HolidayName[];
  /** The heading's words; empty without a heading. */
  readonly heading: string;
  /** The sentences in order; those without days are left out. */
  readonly sentences: readonly (readonly NoticeToken[])[];
}

const NUMBERING = String.raw`\(?(?:[一二三四五六七八九十]{1,2}|\d{1,2})(?:\)[、.]?|[、.])`;
const NAMES = `${HOLIDAY}(?:[、,和及与暨(]*含?${HOLIDAY})*\\)?`;
const AFTER_NAMES = "(?:放假|假期|假日|节日|期间|安排|时间|调休|公休|长假)*";
const DATE_FOLLOWS = `(?=[从自于将定其(延]|\\d|${YEAR}年|[一二三四五六七八九十]{1,2}月)`;
const HEADING = new RegExp(
  `^(?:${NUMBERING}|[一二三四五六七]|\\d)?(?:${YEAR}年)?(?<names>${NAMES})${AFTER_NAMES}(?:[:,]|${DATE_FOLLOWS})`,
  "u",
);
/** The number of a point that has no heading. 1.1 is no such number. */
const POINT = new RegExp(`^${NUMBERING}(?!\\d)`, "u");
/** A heading with a name that the law does not know: 八、抗战胜利纪念日：… */
const OTHER_HEADING = new RegExp(`^${NUMBERING}(?<names>[^:。,\\d]{2,30}?[节日]):`, "u");
const SENTENCE_END = new RegExp(
  String.raw`[。;!?…]+|(?<!\d)\.|\.(?!\d)|(?<=[^\d月日一二三四五六七八九十(])(?=${NUMBERING}${HOLIDAY}[^日。]{0,12}:)`,
  "gu",
);
/** Words of a recommendation, which is no order: 鼓励…安排职工在除夕休息. */
const ADVICE = /^(?:同时|另外|此外)?(?:鼓励|提倡|倡导|建议)/u;
const ORDERED = /放假|上班|补班/u;
/** A text that may be a date, or the remains of one. */
const DATE_LIKE =
  /[\d一二三四五六七八九十廿卅][月日号]|\d{4}[-/.]\d|(?:周|星期|礼拜)[一二三四五六日天1-7]|[(、][六日天][)、]|农历|正月|腊月|除夕/u;

const YEARS = new RegExp(`${YEAR}年|\\d+周年`, "gu");

interface OpenItem extends Place {
  readonly holidays: readonly HolidayName[];
  readonly heading: string;
  readonly sentences: NoticeToken[][];
}

/**
 * The text as items, each with the sentences that give days. A sentence belongs to the heading before it; those before the first
 * heading make an item without a name. Every part of a sentence that may hold a date has to consist of words that are known.
 *
 * @param text Folded, without furniture and blanks.
 * @throws {NoticeRefusal} `wording` at the first word that is not.
 */
export function noticeItems(text: string): NoticeItem[] {
  const items: OpenItem[] = [];
  for (const sentence of sentencesIn(text)) {
    const words = text.slice(sentence.start, sentence.end);
    const heading = headingOf(words);
    const said = sentence.start + (heading?.length ?? POINT.exec(words)?.[0].length ?? 0);
    const open = heading || items.length === 0 ? null : items.pop();
    const tokens = tokensOf(text, { ...sentence, start: said });
    items.push({
      holidays: open?.holidays ?? heading?.holidays ?? [],
      heading: open?.heading ?? heading?.words ?? "",
      start: open?.start ?? sentence.start,
      // Closing words about nothing in particular are no part of the last item.
      end: open && tokens.length === 0 ? open.end : sentence.end,
      sentences: [...(open?.sentences ?? []), ...(tokens.length > 0 ? [tokens] : [])],
    });
  }
  return items.filter(({ heading, sentences }) => heading !== "" || sentences.length > 0);
}

/**
 * Splits into sentences. A sentence ends at 。 ； ！ ？, at a half-width full stop that is no decimal point, and before a
 * numbered heading.
 */
function sentencesIn(text: string): Place[] {
  const sentences: Place[] = [];
  let start = 0;
  for (const end of text.matchAll(SENTENCE_END)) {
    if (end.index > start) sentences.push({ start, end: end.index });
    start = end.index + end[0].length;
  }
  if (start < text.length) sentences.push({ start, end: text.length });
  return sentences;
}

interface Heading {
  readonly holidays: readonly HolidayName[];
  readonly words: string;
  readonly length: number;
}

function headingOf(sentence: string): Heading | null {
  const known = HEADING.exec(sentence);
  if (known) {
    const words = known.groups?.["names"] ?? "";
    const holidays = [...words.matchAll(new RegExp(HOLIDAY, "gu"))].map(([word]) => holidayNamed(word));
    return { holidays, words, length: known[0].length };
  }
  const other = OTHER_HEADING.exec(sentence);
  return other && { holidays: [], words: other.groups?.["names"] ?? "", length: other[0].length };
}

/** The tokens of a sentence; clauses of prose, and what is only recommended, are passed over. */
function tokensOf(text: string, sentence: Place): NoticeToken[] {
  const clauses = clausesIn(text, sentence);
  const advice = clauses.findIndex(({ start, end }) => ADVICE.test(text.slice(start, end)));
  const rest = clauses[advice];
  const isAdvice = rest !== undefined && !ORDERED.test(text.slice(rest.start, sentence.end));
  return (isAdvice ? clauses.slice(0, advice) : clauses).flatMap((clause) => clauseTokens(text, clause));
}

/** The clauses of a sentence, each with the comma or colon that ends it. */
function clausesIn(text: string, { start, end }: Place): Place[] {
  const clauses: Place[] = [];
  let from = start;
  for (let at = start; at < end; at++) {
    if (!/[,:]/u.test(text.charAt(at))) continue;
    clauses.push({ start: from, end: at + 1 });
    from = at + 1;
  }
  return from < end ? [...clauses, { start: from, end }] : clauses;
}

function clauseTokens(text: string, { start, end }: Place): NoticeToken[] {
  if (namesItsDayTwice(text.slice(start, end), text)) return [];
  const tokens: NoticeToken[] = [];
  for (let at = start; at < end; ) {
    const token = tokenAt(text, at);
    if (token === null || token.end > end) {
      const words = text.slice(start, end);
      if (isProse(words)) return [];
      throw new NoticeRefusal({ kind: "wording", words: words.replace(/[,:]$/u, "") }, { start, end });
    }
    tokens.push(token);
    at = token.end;
  }
  return tokens;
}

/** Whether words name the day of the text itself, which the text then names again: 关于…9月3日放假的通知 and 9月3日是…纪念日. */
function namesItsDayTwice(words: string, text: string): boolean {
  const day = OF_WHAT_DAY.map((pattern) => pattern.exec(words)?.groups?.["day"]).find((found) => found !== undefined);
  return day !== undefined && text.split(day).length > 2;
}

const DAY = "(?<day>\\d{1,2}月\\d{1,2}日)";
const OF_WHAT_DAY = [
  new RegExp(`^(?:${YEAR}年)?${DAY}(?:\\([^()]*\\))?(?:是|为)[^,:。]*纪念日$`, "u"),
  new RegExp(`关于(?:${YEAR}年)?${DAY}[^,:。\\d]{0,12}的通知$`, "u"),
];

/** Whether the words hold neither a date nor the remains of a damaged one. A year alone, or 70周年, is no date. */
function isProse(words: string): boolean {
  const plain = words.replaceAll(YEARS, "");
  return !DATE_LIKE.test(plain) && !(/\d/u.test(plain) && SAYS_SO.test(plain));
}
