import { dateOf, isPlainDate } from "../../domain/date/plain-date.ts";
import type { DocumentFacts } from "../extracted-plan.ts";

const TITLE_END = /(?:工作)?(?:要点|计划|方案|安排|意见|办法|制度|思路|通知|细则|规定|清单|打算)》?(?:的通知)?$/;
const NUMBER = /[\u3400-\u9fff]{2,16}[〔[［(（]\d{4}[〕\]］)）]\d{1,4}号/;
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
    number: NUMBER.exec(lines.slice(0, HEAD_LINES).join("\n"))?.[0] ?? "",
    issuedOn,
    year: yearOf(title) ?? yearOf(issuedOn ?? "") ?? yearOf(text.slice(0, 2000)),
    theme:
      /以“([^“”\n]{2,20}年)”为主题|“([^“”\n]{2,20}(?:提升|巩固|攻坚|落实|建设|达标|创新|突破)年)”/
        .exec(text)
        ?.slice(1)
        .find((found) => found !== undefined) ?? null,
  };
}

/** The title proper rather than the covering notice: 《…工作要点》 inside a notice's name, or a line of its own. */
function titleOf(lines: readonly string[]): string {
  const head = lines.slice(0, HEAD_LINES);
  const quoted = /《([^《》]{4,60}?(?:要点|计划|方案|安排|意见|办法|制度|思路))》/.exec(
    head.slice(0, 12).join("").slice(0, 600),
  )?.[1];
  const ownLine = head.find((line) => line.length <= 50 && TITLE_END.test(line) && !/[。；，]/.test(line));
  const spread = head
    .slice(0, 4)
    .map((_, index) => head.slice(index, index + 2).join(""))
    .find((line) => line.length <= 60 && TITLE_END.test(line) && !/[。；]/.test(line));
  const wrapped = ownLine !== undefined && spread?.endsWith(ownLine) && spread.includes("关于") ? spread : ownLine;
  return (quoted ?? wrapped ?? spread ?? "").replace(/^转发|[《》]/g, "").replace(/\s+/g, "");
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
