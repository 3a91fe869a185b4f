import type { Category } from "../extracted-plan.ts";
import { type Signs, hasSign, signTable } from "../text/signs.ts";
import type { Span } from "../text/span.ts";

/** The first match wins, so the narrower subject comes before the wider one. */
const WORDS: readonly (readonly [Category, string])[] = [
  ["意识形态", "意识形态|舆情|舆论|阵地管理"],
  ["党风廉政", "廉|警示|纪律|监督|八项规定|四风|腐|巡察|巡视|审计|风险点|述责"],
  [
    "组织生活",
    "三会一课|主题党日|组织生活|民主评议|党员大会|支委会|支部委员会|党小组|党课|民主生活会|谈心|谈话|党费|换届|五化|述职|政治生日",
  ],
  ["政治学习", "学习|中心组|读书|研讨|理论|党史|宣讲|学时|讲座|教育培训"],
  ["群团工作", "工会|团委|青年|妇女|妇委|职工|关心下一代|老干部|统战|慰问|联欢|比赛|运动会"],
  ["队伍建设", "培训|干部|人才|队伍|轮训|党员发展|发展党员|入党|选拔|业务骨干"],
  ["宣传教育", "宣传|科普|普法|法治|文明|活动周|新闻|信息报送"],
];

const { signOf, signsIn } = signTable();
/** The signs of words; a word of one character has no pair. */
const signsOf = (words: readonly string[]): Signs =>
  signOf(words.map((word) => word.charAt(0)).join(""), words.map((word) => word.charAt(1)).join("")) |
  words.filter((word) => word.length === 1).reduce((signs, word) => signs | signOf(null, word), 0);

const RULES = WORDS.map(([category, words]) => ({
  category,
  signs: signsOf(words.split("|")),
  pattern: new RegExp(words),
}));

/** The category of a duty, by the words of its stretch of the plan first and those of its block's head second. */
export const categoryOf = (text: string, duty: Span, head: Span): Category =>
  categoryIn(text, duty) ?? categoryIn(text, head) ?? "业务工作";

function categoryIn(text: string, { start, end }: Span): Category | undefined {
  const signs = signsIn(text, start, end);
  if (signs === 0) return undefined;
  const words = text.slice(start, end);
  return RULES.find((rule) => hasSign(signs, rule.signs) && rule.pattern.test(words))?.category;
}
