/** What somebody holds or makes, once at least: 举办培训班, 制定工作计划, 签订责任书. */
const DEED =
  /(?:举办|召开|举行|组织召开|承办|编制|编印|制定|建立|成立|组建|签订|开设|设立|出台|修订|编写)(?!(?:一批|若干|多种|各类|各种|相关|系列|专门|好|完善|健全))/;
const THING =
  /(?:培训班?|研修班?|轮训班?|会议?|论坛|讲坛|讲堂|沙龙|竞赛|比赛|大赛|展览|巡展|讲座|年会|晚会|仪式|运动会|计划|方案|制度|办法|细则|规则|规程|责任书|承诺书|手册|指南|名录|清单|台账|档案|专班|领导小组|委员会)[”》]?$/;
/** A contest names itself, without a verb before it. */
const CONTEST = /(?:竞赛|比赛|大赛|征文)$/;
/** 等系列活动, 各类培训, 定期召开: of which the plan means several, or an unknown number. */
const SEVERAL = /系列|各类|各种|多种|多形式|多场|一批|定期|经常|适时|不定期|常态|每|健全|形式/;
/** 召开好民主生活会, 落实…制度: what has a rhythm of its own, or is kept rather than made. */
const KEPT = /(?:落实|坚持|执行|完善|健全|深化|规范|严格)/;
const LONGEST = 48;

/**
 * Whether words ask for one named thing without saying how often, so that it is to be done once at least. Whoever uses it has
 * to say that the number is a guess (推定).
 */
export function namesOneThing(words: string): boolean {
  const [clause = ""] = words
    .split(/[，。；：]/)
    .filter((part) => DEED.test(part) || CONTEST.test(part.replace(/等$/, "")));
  const named = clause.replace(/等$/, "").trim();
  if (named.length > LONGEST || SEVERAL.test(named) || KEPT.test(named.slice(0, named.search(DEED) + 1))) return false;
  return CONTEST.test(named) || (DEED.test(named) && THING.test(named));
}
