import { dateOf, isPlainDate } from "../../domain/date/plain-date.ts";
import type { DocumentFacts } from "../extracted-plan.ts";
import { numberingOf } from "./numbering.ts";

const TITLE_END = /(?:工作)?(?:要点|计划|方案|安排|意见|办法|制度|思路|通知|细则|规定|清单|打算)》?(?:的通知)?$/;
const NUMBER = /[\u3400-\u9fff]{2,16}[〔[［(（【]\d{4}[〕\]］)）】]\d{1,4}号/;
const LEADING_NUMBER = new RegExp(`^${NUMBER.source}\\s*`);
/** A document's own number has a line to itself, or closes the title's; one inside a sentence is another document's. */
const OWN_NUMBER_LINE = /^[^《，。；]{0,40}号[）)]?$/;
const OTHER_DOCUMENT = /根据|按照|依据|依照|贯彻|转发|参照/;
const DATE_LINE = /^(?:\D{0,30}[ 　])?(\d{4})年(\d{1,2})月(\d{1,2})日(?:印发)?$/;
const ISSUER =
  /(?:委员会|协会|党组|党委|办公室|局|部|厅|院|学校|中心|公司|联合会|党支部|总支|工会|科协|学会)(?:文件)?$/;
/** A document says what it is in its first lines and who signed it in the last ones. */
const HEAD_LINES = 24;

/** Facts of a repaired text. The plan's year is the title's, else the issue's, else the first year the text speaks of. */
export function readDocumentFacts(text: string): DocumentFacts {
  const lines = text
    .split("\n")
    .map((line) => line.replace(/^[#\s]+/, "").trim())
    .filter((line) => line !== "");
  const title = titleOf(lines);
  const issuedOn = issueDateOf(lines);
  return {
    title,
    issuer: issuerOf(lines, title),
    number: numberOf(lines),
    issuedOn,
    year: yearOf(title) ?? yearOf(issuedOn ?? "") ?? yearOf(text.slice(0, 2000)),
    theme:
      /以“([^“”\n]{2,20}年)”为主题|“([^“”\n]{2,20}(?:提升|巩固|攻坚|落实|建设|达标|创新|突破)年)”/
        .exec(text)
        ?.slice(1)
        .find((found) => found !== undefined) ?? null,
  };
}

function numberOf(lines: readonly string[]): string {
  const own = lines
    .slice(0, HEAD_LINES)
    .find((line) => OWN_NUMBER_LINE.test(line) && !OTHER_DOCUMENT.test(line) && NUMBER.test(line));
  const heading = lines.slice(0, 4).find((line) => NUMBER.exec(line)?.index === 0 && !/[《，。；]/.test(line));
  return NUMBER.exec(own ?? heading ?? "")?.[0] ?? "";
}

/** 工作制度, alone on its line: the end of a name that begins above. */
const SHORT = 4;
const QUOTED = "《([^《》]{4,60}?(?:要点|计划|方案|安排|意见|办法|制度|思路))》";
/** 关于印发《…》的通知, and 现将《…》印发给你们: the notice only covers it. */
const COVERED = new RegExp(`(?:印发|转发|下发|制定)(?:〈)?${QUOTED}`);
const ENCLOSED = new RegExp(`现将${QUOTED}(?:（[^（）]{1,30}）)?(?:印发|转发|下发|发)`);
/** Named in a sentence: the document itself where nothing else is, but never what it rests on. */
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

function issueDateOf(lines: readonly string[]): DocumentFacts["issuedOn"] {
  for (const line of lines) {
    const match = DATE_LINE.exec(line);
    const text = match ? `${match[1]}-${match[2]?.padStart(2, "0")}-${match[3]?.padStart(2, "0")}` : "";
    if (isPlainDate(text)) return dateOf(Number(match?.[1]), Number(match?.[2]), Number(match?.[3]));
  }
  return null;
}

/** The line above the issue date signs; else the letterhead without 文件; else what the title begins with. */
function issuerOf(lines: readonly string[], title: string): string {
  const dated = lines.findIndex((line) => DATE_LINE.test(line));
  const signed = dated > 0 ? lines[dated - 1] : undefined;
  if (signed !== undefined && signed.length <= 30 && ISSUER.test(signed)) return signed.replace(/\s+/g, "");
  const letterhead = lines.slice(0, 4).find((line) => line.length <= 30 && ISSUER.test(line));
  return letterhead?.replace(/文件$/, "").replace(/\s+/g, "") ?? /^(.{2,30}?)(?:关于|\d{4}年)/.exec(title)?.[1] ?? "";
}

/** 2020-2021学年第二学期 lies in the second of its years. */
const SCHOOL_YEAR = /\d{4}[-—–至～](\d{4})学年(?:度)?第二学期/;

function yearOf(text: string): number | null {
  const schoolYear = SCHOOL_YEAR.exec(text)?.[1];
  if (schoolYear !== undefined) return Number(schoolYear);
  const match = /(?<!\d)(20\d{2}|19\d{2})(?=年|-)/.exec(text) ?? /(?<!\d)(20\d{2})(?!\d)/.exec(text);
  return match ? Number(match[1]) : null;
}
