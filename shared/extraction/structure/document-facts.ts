import type { DocumentFacts } from "../extracted-plan.ts";
import { type IssueDate, findIssueDate, isDateLine, withDigits } from "./issue-date.ts";
import { numberingOf } from "./numbering.ts";

const DOCUMENT = "(?:要点|计划|方案|安排|意见|办法|制度|思路|通知|细则|规定|清单|打算)";
const TITLE_END = new RegExp(`(?:工作)?${DOCUMENT}》?(?:的通知)?$`);
const NUMBER = /[\u3400-\u9fff]{2,16}[〔[［(（【]\d{4}[〕\]］)）】]\d{1,4}号/;
const LEADING_NUMBER = new RegExp(`^${NUMBER.source}\\s*`);
/** A document's own number has a line to itself, or closes the title's; one inside a sentence is another document's. */
const OWN_NUMBER_LINE = /^[^《，。；]{0,40}号[）)]?$/;
const OTHER_DOCUMENT = /根据|按照|依据|依照|贯彻|转发|参照/;
const ISSUER =
  /(?:委员会|协会|党组|党委|办公室|政府|局|部|厅|院|学校|中心|公司|联合会|党支部|总支|工会|科协|学会)(?:文件)?$/;
/** How many lines count as the head of a document, which names it. Its signature is in the last lines. */
const HEAD_LINES = 24;

/**
 * Facts of a repaired text. The plan's year is that of the title, else of its number, else of its issue. A year in the
 * body is never taken: 根据2019年印发的条例 tells nothing about the plan, and the person who imports it is asked. The person
 * is also asked for a plan of two years (2025—2026年度), because nothing tells the year of a month.
 */
export function readDocumentFacts(text: string): DocumentFacts {
  const lines = text
    .split("\n")
    .map((line) => line.replace(/^[#\s]+/, "").trim())
    .filter((line) => line !== "");
  const title = titleOf(lines);
  const number = numberOf(lines);
  const issued = findIssueDate(lines, isSigner);
  return {
    title,
    issuer: issuerOf(lines, title, issued),
    number,
    issuedOn: issued?.on ?? null,
    year: isOfTwoYears(title, lines) ? null : (titleYear(title, lines) ?? yearOf(number) ?? issued?.year ?? null),
    theme:
      /以“([^“”\n]{2,20}年)”为主题|“([^“”\n]{2,20}(?:提升|巩固|攻坚|落实|建设|达标|创新|突破)年)”/
        .exec(text)
        ?.slice(1)
        .find((found) => found !== undefined) ?? null,
  };
}

const isSigner = (line: string): boolean => line.length <= 30 && ISSUER.test(line);

function numberOf(lines: readonly string[]): string {
  const own = lines
    .slice(0, HEAD_LINES)
    .find((line) => OWN_NUMBER_LINE.test(line) && !OTHER_DOCUMENT.test(line) && NUMBER.test(line));
  const heading = lines.slice(0, 4).find((line) => NUMBER.exec(line)?.index === 0 && !/[《，。；]/.test(line));
  return NUMBER.exec(own ?? heading ?? "")?.[0] ?? "";
}

/** 工作制度 alone on its line is the end of a name that begins above. */
const SHORT = 4;
const QUOTED = "《([^《》]{4,60}?(?:要点|计划|方案|安排|意见|办法|制度|思路))》";
/** 关于印发《…》的通知, and 现将《…》印发给你们: the notice only accompanies the document. */
const COVERED = new RegExp(`(?:印发|转发|下发|制定)(?:〈)?${QUOTED}`);
const ENCLOSED = new RegExp(`现将${QUOTED}(?:（[^（）]{1,30}）)?(?:印发|转发|下发|发)`);
/** A name in a sentence: the document itself where there is no other name, but never the name of its basis. */
const NAMED = new RegExp(`(?<!根据|按照|依据|落实|贯彻|在|对)${QUOTED}`);
const SENTENCE = /[。：]/;

/** The title proper rather than the covering notice: 《…工作要点》 inside a notice's name, or a line of its own. */
function titleOf(lines: readonly string[]): string {
  const head = lines.slice(0, HEAD_LINES);
  const opening = head.slice(0, 12).join("").slice(0, 600);
  const firstSentence = head.findIndex((line) => SENTENCE.test(line));
  const heading = head.slice(0, firstSentence < 0 ? 12 : Math.min(firstSentence, 12)).join("");
  const covered = COVERED.exec(heading)?.[1] ?? ENCLOSED.exec(opening)?.[1];
  const isTitle = (line: string) => TITLE_END.test(line) && numberingOf(line) === null;
  const ownLine = head
    .map((line) => line.replace(/^附件\d{0,2}[：: ]?/, ""))
    .find((line) => line.length <= 50 && isTitle(line) && !/[。；，]/.test(line));
  const spread = head
    .filter((line) => !OWN_NUMBER_LINE.test(line) && !line.endsWith("文件"))
    .slice(0, 4)
    .map((line, index, lines) => line + (lines[index + 1] ?? ""))
    .find((line) => line.length <= 60 && isTitle(line) && !/[。；]/.test(line));
  const wrapped =
    ownLine !== undefined && spread?.endsWith(ownLine) && (spread.includes("关于") || ownLine.length <= SHORT)
      ? spread
      : ownLine;
  const title = covered ?? wrapped ?? spread ?? NAMED.exec(opening)?.[1] ?? "";
  return title
    .replace(LEADING_NUMBER, "")
    .replace(/^转发|[《》]/g, "")
    .replace(/\s+/g, "");
}

/** The line above the issue date signs; else the letterhead without 文件; else what the title begins with. */
function issuerOf(lines: readonly string[], title: string, issued: IssueDate | null): string {
  const signed = issued === null ? undefined : lines[issued.at - 1];
  if (signed !== undefined && isSigner(signed)) return signed.replace(/\s+/g, "");
  const letterhead = lines.slice(0, 4).find(isSigner);
  return (
    letterhead?.replace(/文件$/, "").replace(/\s+/g, "") ??
    /^(.{2,30}?)(?:关于|\d{4}年)/.exec(withDigits(title))?.[1] ??
    ""
  );
}

/** 2026年任务表: a heading that no known word for a document ends. */
const HEADING = /^[^。；，：|]{4,50}$/;
/** 制定我室2026年健康教育工作方案：… — a document without a heading names itself in its first sentence. */
const OWN_NAME = new RegExp(`制定[本我][^，。；：《]{0,10}?(\\d{4})年?[^，。；：《]{2,30}?${DOCUMENT}(?:如下)?[：:]`);

/** The year in the document's name. */
function titleYear(title: string, lines: readonly string[]): number | null {
  const opening = withDigits(lines.slice(0, HEAD_LINES).join("").slice(0, 600));
  return (
    [title, ...headingsOf(lines), `${OWN_NAME.exec(opening)?.[1] ?? ""}年`].map(yearOf).find((year) => year !== null) ??
    null
  );
}

function headingsOf(lines: readonly string[]): string[] {
  const sentence = lines.findIndex((line) => SENTENCE.test(line));
  return lines.slice(0, sentence < 0 ? 3 : Math.min(sentence, 3)).filter(isHeading);
}

/** 2025—2026年度, 2025-2026学年: two years, where no term of a school year tells the half of the plan. */
const TWO_YEARS =
  /(?:19|20)\d{2}年?[-—–至到～~]{1,2}20\d{2}(?!年?\d{1,2}月)(?!\D{0,6}(?:第?[一二12上下]学期|[春秋]季))/;

const isOfTwoYears = (title: string, lines: readonly string[]): boolean =>
  [title, ...headingsOf(lines)].some((words) => TWO_YEARS.test(withDigits(words)));

const isHeading = (line: string): boolean => HEADING.test(line) && numberingOf(line) === null && !isDateLine(line);

/** 2020-2021学年第二学期 is in the second of its years. */
const SCHOOL_YEAR = /\d{4}[-—–至～](\d{4})学年(?:度)?第二学期/;

function yearOf(words: string): number | null {
  const text = withDigits(words);
  const schoolYear = SCHOOL_YEAR.exec(text)?.[1];
  if (schoolYear !== undefined) return Number(schoolYear);
  const match = /(?<!\d)(20\d{2}|19\d{2})(?=年|-)/.exec(text) ?? /(?<!\d)(20\d{2})(?!\d)/.exec(text);
  return match ? Number(match[1]) : null;
}
