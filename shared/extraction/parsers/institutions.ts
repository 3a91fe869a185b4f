import type { StatuteCadence } from "../extracted-plan.ts";
import type { Span } from "../text/span.ts";
import { allMatches } from "../text/all-matches.ts";

/** A known duty of organisation life, named in a plan. */
export interface Institution extends Span {
  readonly name: string;
  readonly statute: StatuteCadence | null;
}

interface Known {
  readonly names: string;
  readonly statute?: StatuteCadence;
}

const BRANCH_RULES = "《中国共产党支部工作条例（试行）》";
const EDUCATION_RULES = "《中国共产党党员教育管理工作条例》";

/** domain.md section 1 quotes the articles. */
const KNOWN: readonly Known[] = [
  {
    names: "“?三会一课”?",
    statute: { count: 1, period: "quarter", source: `${BRANCH_RULES}第十一条（支部党员大会一般每季度召开1次）` },
  },
  { names: "主题党日", statute: { count: 1, period: "month", source: `${EDUCATION_RULES}第十六条` } },
  { names: "组织生活会", statute: { count: 1, period: "year", source: `${EDUCATION_RULES}第十七条` } },
  {
    names: "民主生活会",
    statute: { count: 1, period: "year", source: "《县以上党和国家机关党员领导干部民主生活会若干规定》" },
  },
  { names: "民主评议党员", statute: { count: 1, period: "year", source: `${EDUCATION_RULES}第十八条` } },
  { names: "(?:双重|领导干部双重)组织生活" },
  {
    names: "谈心谈话(?!和?“?家访)",
    statute: { count: 1, period: "year", source: `${BRANCH_RULES}（每年谈心谈话一般不少于1次）` },
  },
  {
    names: "(?:设立)?党费集中[交缴]纳日",
    statute: { count: 1, period: "month", source: "《关于中国共产党党费收缴、使用和管理的规定》（按月交纳党费）" },
  },
  {
    names: "(?:党组|党委)?理论学习中心组(?:集体|集中)?学习(?!制度)",
    statute: {
      count: 1,
      period: "quarter",
      source: "《中国共产党党委（党组）理论学习中心组学习规则》（每季度不少于1次）",
    },
  },
  {
    names: "(?:支部|党组织|党委|党组)书记抓(?:基层)?党建(?:工作)?述职(?:评议(?:考核)?)?",
    statute: { count: 1, period: "year", source: "《党委（党组）书记抓基层党建工作述职评议考核办法（试行）》" },
  },
  { names: "(?:党员)?过?“政治生日”" },
  { names: "重温入党誓词(?:和入党志愿书)?" },
];
const PATTERN = new RegExp(KNOWN.map(({ names }, index) => `(?<i${index}>${names})`).join("|"), "g");

/** Institutions that the text (names unmasked) mentions, in order. */
export function parseInstitutions(text: string): Institution[] {
  return allMatches(text, PATTERN).flatMap((match) => {
    const known = KNOWN.find((_, index) => match.groups?.[`i${index}`] !== undefined);
    return known
      ? [{ name: match[0], statute: known.statute ?? null, start: match.index, end: match.index + match[0].length }]
      : [];
  });
}
