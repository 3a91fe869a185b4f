import type { FoldedText } from "./folded-text.ts";
import { FULL_DATE, HOLIDAY, NOTICE_NUMBER, SAYS_SO, YEAR } from "./notice-words.ts";

const DAY_IN_FIGURES = String.raw`[12]\d{3}[-/.年]\d{1,2}[-/.月]\d{1,2}日?`;
const ANY_FULL_DATE = String.raw`(?:${DAY_IN_FIGURES}|${FULL_DATE})`;
const CLOCK = String.raw`\d{1,2}:\d{2}(?::\d{2})?`;

/** Words that a web page prints anywhere around a text. They belong to no notice, though they may hold a date. */
const ANYWHERE: readonly RegExp[] = [
  /(?:https?:\/\/|www\.)\S+/giu,
  new RegExp(`${ANY_FULL_DATE} *${CLOCK}`, "gu"),
  // The number of the paper: 国办发明电〔2025〕7号.
  /[\u4e00-\u9fa5]{1,12} *\((?:19|20)\d{2}\) *第? *\d{1,4} *号/gu,
  /(?:(?:19|20)\d{2} *年)? *第 *\d{1,5} *[号期]/gu,
  // An index number: 000014349/2025-00073.
  /\d{6,}[-/]\d{4}-\d+/gu,
  new RegExp(
    `(?:成文|发布|发文|印发|公布|签发|生效|刊登|登载|更新|发表)(?:日 *期|时 *间)? *: *${ANY_FULL_DATE}|(?:^|\\n) *(?:日 *期|时 *间) *: *${ANY_FULL_DATE}(?= *(?:\\n|$))`,
    "gu",
  ),
  // The dateline of a news agency: 新华社北京11月4日电.
  new RegExp(
    `(?:社|网|报|台)[\\u4e00-\\u9fa5]{0,4} *(?:${YEAR}年)?${NOTICE_NUMBER}月${NOTICE_NUMBER}日(?:电|讯)`,
    "gu",
  ),
  new RegExp(
    `(?:国务院办公厅|国务院)(?:秘书局)?\\s*${ANY_FULL_DATE}(?: *印发)?(?!\\s*(?:至|到|[-—–~]|起|放假|上班|调休))`,
    "gu",
  ),
];

/** Words of a line about the page, not of the notice. */
const ABOUT_THE_PAGE =
  /来源|责任编辑|编辑|作者|发布|浏览|阅读|点击|字号|字体|打印|分享|印发|公布|发文机关|索 *引 *号|主题|公开|政府网|新华网/u;
const PAGE_NUMBER =
  /^ *(?:[-—–―~·]+ *\d{1,3} *[-—–―~·]+|第 *\d+ *页(?: *[,/]? *共 *\d+ *页)?|\d{1,3} *\/ *\d{1,3}|[Pp]age +\d+(?: +of +\d+)?) *$/u;
const BARE_NUMBER = /^ *\d{1,3} *$/u;
const BARE_DATE = new RegExp(`^ *\\(?${ANY_FULL_DATE}\\)? *$`, "u");
const ENDS_OPEN = /[\d月年至到、,:(\-—–~]$/u;
const STARTS_WITHIN = /^[日月年天\d至到、,:()。\-—–~起放补调上休为]/u;

const POINT = "[一二三四五六七八九十]{1,2}|\\d{1,2}";
/** The beginning of a new part: an item, the closing words, the signature. */
const NEW_LINE = new RegExp(
  `^(?:\\((?:${POINT})\\)|(?:${POINT})[、.](?!\\d{1,2}日)|(?:${YEAR}年)?(?:${HOLIDAY})[^。]{0,12}:|节假日期间|节日期间|放假期间|各[省地单部]|请各|特此|国务院|附件|注:|现将|经国务院|鼓励|提倡|此件|\\(此件)`,
  "u",
);

/**
 * The text with what belongs to the page instead of the notice blanked, place for place: page numbers, addresses, times of
 * publication, numbers of the paper, the signature. A line that begins something new is told apart from one that the page only cut.
 */
export function withoutFurniture(folded: FoldedText): FoldedText {
  let text = folded.text;
  const lines = text.split("\n");
  let at = 0;
  for (const [index, line] of lines.entries()) {
    if (isFurniture(line, around(lines, index))) text = blanked(text, at, line.length, " ");
    at += line.length + 1;
  }
  for (const pattern of ANYWHERE) text = text.replaceAll(pattern, (found) => `。${" ".repeat(found.length - 1)}`);
  return { text: brokenAtNewLines(text), origin: folded.origin };
}

interface Neighbours {
  readonly before: string;
  readonly after: string;
}

function around(lines: readonly string[], index: number): Neighbours {
  const filled = (line: string) => line.trim() !== "";
  return {
    before: lines.slice(0, index).findLast(filled)?.trim() ?? "",
    after:
      lines
        .slice(index + 1)
        .find(filled)
        ?.trim() ?? "",
  };
}

function isFurniture(line: string, { before, after }: Neighbours): boolean {
  if (PAGE_NUMBER.test(line)) return true;
  // A number alone on a line between two halves of a date belongs to the date.
  const isWithin = ENDS_OPEN.test(before) || STARTS_WITHIN.test(after);
  if (BARE_NUMBER.test(line) || BARE_DATE.test(line)) return !isWithin;
  const rest = ANYWHERE.slice(0, 2).reduce((left, pattern) => left.replaceAll(pattern, ""), line);
  if (rest !== line) return !SAYS_SO.test(rest) || !/\d *[月日]/u.test(rest);
  return new RegExp(ANY_FULL_DATE, "u").test(line) && ABOUT_THE_PAGE.test(line) && !SAYS_SO.test(line);
}

const blanked = (text: string, at: number, length: number, filler: string): string =>
  text.slice(0, at) + filler.repeat(length) + text.slice(at + length);

/** Ends the sentence behind a title and before each line that begins something new. */
const brokenAtNewLines = (text: string): string =>
  text
    .replaceAll(/(?<=通知 *)\n/gu, "。")
    .replaceAll(/(?<!(?:周|星期|礼拜) *)\n(?= *(\S[^\n]*))/gu, (found, line: string) =>
      NEW_LINE.test(line) ? "。" : found,
    );
