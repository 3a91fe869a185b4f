import { VERB } from "./words.ts";
import { wordAt, wordAtEnd, wordFinder } from "../text/word-finder.ts";

/** Words of manner before the verb. */
const mannerAt = wordAt(
  "认真|积极|扎实|切实|全面|深入|进一步|继续|持续|大力|着力|坚持|严格|不断|定期|重点|有效|广泛|充分|主动|坚决|统筹|常态化|分批次|适时|及时|牢固|注重|集中|联合|按要求|高质量|一是|二是|三是|四是|五是|其中|以及|并|和|再次|有计划地|健全|、|或不定期".split(
    "|",
  ),
);
const doingAt = wordAt(
  "上党课|开展|举办|举行|召开|组织|组建|建立|制定|制订|编写|编印|签订|实施|推行|落实|完善|健全|深化|强化|加强|推进|推动|探索|申报|评选|做好|抓好|办好|开好|实行|实现|坚持|支持|指导|督促|规范|创建|创新|将|把|对|参加|观看|参观|征集|排查|整治|查摆|谋划|前置|政治把关|严格|设立|聘请|走访|安排|分析|报告|通过|在|结合|利用|发挥|运用|列出|推广|总结|培育|打造|宣传|学习|接受|维护|聚焦|依托|力争|确保|举荐|面向|围绕|协调|执行|提升|加大|按|遵守|关心|就".split(
    "|",
  ),
);
/** Nouns for things that can be held, kept, written or counted; a clause without one speaks of attitude alone. */
const hasThing = wordFinder(
  "制度|机制|活动|行动|培训|评选|评比|试点|竞赛|比赛|调研|检查|抽查|监督|监管|教育|会议|责任书|清单|档案|论坛|讲坛|讲堂|阵地|计划|队伍|考核|考评|述职|覆盖|交流|帮扶|征集|宣讲|排查|整改|报告|党课|课题|指南|慰问|座谈|志愿|服务站|信息库|项目库|党小组|工作站|认定|申报|研讨|宣传|审查|审议|责任制|管理|联系|自学|民主集中制|换届|事项|生活会|任职|写入|办会|创建|建设|主体作用|形态|工程|力度|问题|责任|支部|集体决策|主体|工作|学习|帮扶|指导|乡村振兴|骨干|规范|把关|服务|关怀|办法|方案|预案|台账|信息|资料|经费|设施|场所|基地|项目".split(
    "|",
  ),
);
const askedAt = wordAt(["要", "应当", "必须", "带头"]);
const AIM =
  /^(?:不断|切实|进一步|推动|从而|真正)?(?:引导|增强|提升|提高|促进|激励|营造|形成|凝聚|夯实|激发|彰显|展现|使|让|为|以|团结|服务)|^在思想|^把.*(?:团结|结合起来|着力点|首要|统一到|摆在)|^推动.*(?:精神|思想|到位|入心|走近)|^打造一[支批]|^坚持.*(?:导向|相统一)|^在.*(?:勇于|作为|担当)|^确保.*(?:好|发展|方向)/;

/**
 * Whether a clause names an activity: a verb of doing at its head (or behind 要) with an object. Aims (不断提升…, 引导…)
 * belong to the duty before them.
 */
export const namesDuty = (clause: string): boolean =>
  clause.length >= 5 && (doesFrom(clause, 0) || isAsked(clause)) && hasThing(clause) && !AIM.test(clause);

/** Whether a verb of doing stands at an offset, with only adverbs before it. */
function doesFrom(clause: string, from: number): boolean {
  for (let at = from; ; ) {
    if (doingAt(clause, at) > 0) return true;
    const manner = mannerAt(clause, at);
    if (manner === 0) return false;
    at += manner;
  }
}

/** 党员要带头参加: whether the verb stands behind a modal. */
function isAsked(clause: string): boolean {
  for (let at = 0; at < clause.length; at++) {
    const modal = askedAt(clause, at);
    if (modal > 0 && doesFrom(clause, at + modal)) return true;
  }
  return false;
}

const thingAtEnd = wordAtEnd(
  "制度|机制|活动|行动|试点|责任书|清单|计划|队伍|会议|换届|换届选举|考核|工作|培训|评选|竞赛|审查|任职|调研|研究|论坛|生活会|集中制|阵地|》|整改|通知|责任|审核|认定|党课|力度|问题|事宜|学习|教育|办会|决策|重点内容".split(
    "|",
  ),
);

/**
 * Whether a clause that names a duty is complete by itself, with verb and object: 制定工作清单. Two such clauses in a row
 * are two duties.
 */
export const isWhole = (clause: string): boolean => thingAtEnd(clause) > 0 && !OCCASION.test(clause);

/** 结合换届: an occasion; the duty follows. */
const OCCASION = /^(?:结合|围绕|利用|按照?|通过)/;

/** 对不正常的单位 · 并就查出的问题: whether the sentence continues with another object. */
export const turnsElsewhere = (clause: string): boolean => /^(?:并?对|并就).{4,}/.test(clause);

const eventAt = wordAt(
  "开展|举办|举行|召开|组织|参加|参观|观看|走访|慰问|看望|祭扫|签订|印发|编印|制定|制订|编制|报送|上报|提交|评选|表彰|征集|检查|督查|抽查|排查|考核|培训|启动|发放|公布|公示|申报|演练|改选|收缴|完成|做好|开好|上报".split(
    "|",
  ),
);

/** Whether a clause opens with a verb of holding, handing in or finishing: beside another such clause a duty of its own. */
export function opensDuty(clause: string): boolean {
  if (clause.length < 4 || AIM.test(clause)) return false;
  for (let at = 0; ; ) {
    if (eventAt(clause, at) > 0) return true;
    const manner = mannerAt(clause, at);
    if (manner === 0) return false;
    at += manner;
  }
}

const VERB_AHEAD = new RegExp(`^(?:逐级|逐一|分级|分类|按时|如期|统一|公开|依法)?${VERB}`);

/** Whether a clause begins with a verb of doing, with or without adverbs before it: 逐级签订责任书. */
export function opensWithVerb(clause: string): boolean {
  let at = 0;
  for (let manner = mannerAt(clause, at); manner > 0; manner = mannerAt(clause, at)) at += manner;
  return VERB_AHEAD.test(clause.slice(at)) && !AIM.test(clause);
}
