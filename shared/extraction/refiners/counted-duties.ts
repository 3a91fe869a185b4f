import type { Amount } from "../parsers/amounts.ts";
import { VERB, hasVerb } from "../parsers/words.ts";

/** Where an amount stands: its masked clause, and its place in it. */
export interface AmountPlace {
  readonly amount: Amount;
  readonly before: string;
  readonly after: string;
  /** Whether a period frames it, in the clause or carried over. */
  readonly framed: boolean;
}

const PENALTY =
  /无故|缺席|迟到|旷|违反|违规|扣|处以|罚|警告|受到|不参加|未参加|第[一二三]次|每次|凡|上一?年|去年|截至|已经?[^，]{0,6}$/;
const SLOGAN =
  /^(?:一[批个体档账]|全会|全体会议|代表大会|意识|自信|维护|确立|覆盖|坚持|服从|必须|有之|形态|规定|以上的?单位)/;
/** 四个意识, 三个一批: the measure word is 个 or 项; 2次意识形态工作 is none. */
const isSlogan = ({ unit }: Amount, after: string): boolean => /^[个项条种类]$/.test(unit) && SLOGAN.test(after);
const SETTLED =
  /^[^，。；]{0,10}(?:方面|层面|阶段|环节|关系|结合|贯穿|节点|主体|维度|重点|关键|部分|机制|体系|问题|指标|程序|步骤|原则|方法|领域|行业|产业|集群|优势|转变|工程|战略|规划|要点|文件|任务)/;
const THRESHOLD =
  /^(?:（含）)?的(?:党|支部|单位|学会|社团|组织|企业|学校|村|社区|部门|处室|人员|同志|干部|职工|可|应|须|要|成立|设|[^，。；]{1,10}(?:可|应|须|必须))/;
/** 各单位人数为5人以下: for whom it holds. */
const SIZE = /(?:单位|支部|班级|部门|企业|村|社区)[^，]{0,2}(?:党员|职工|会员)?人数(?:为|在)?$/;
/** 每个小组一般3—5人: of how many it consists. */
const TEAM = /(?:组|班子|队)(?:一般|原则上|通常)?[为由]?$/;
/** 浏览量超过500次的，加分 · 2人以上署名的按人数平均: in which case. */
const IF_SO = /^[^，。；]{0,6}的(?:$|[按由得扣给视])/;
/** 制定了8项制度: done already. */
const DONE = new RegExp(`${VERB}[了过]$`);
/** 保持24小时通讯畅通 */
const AROUND_THE_CLOCK = /^24小时/;
/** 需要两个以上单位办理的事项 */
const CONCERNS = /(?:需要?|涉及|属于)$/;
/** 每季度仅清洗一次: says how it is, not how it should be. */
const ONLY = /[仅只才](?:[^，]{0,4})$/;
/** 按每天8学时计算 */
const RECKONED = /^(?:计算|折算|核算|计入|认定)/;
/** 0.5%的消毒液 */
const SOLUTION = /^的?(?:\d|[^，。；]{0,6}(?:消毒液|溶液|酒精|乙醇|碘))/;
/** 每少一次扣2分 · 每发表一篇奖100元: what is counted is paid for, or costs points. */
const RATED = /(?:每|少|缺|未)[^，。；]{0,8}$/;
const RATE = /^[^，。；]{0,8}(?:的?扣[分除减\d]|的?(?:奖励?(?:现金)?|[加记计得])\s*\d|的?奖(?:励|现金)|的?加分)/;
const PRICE = /^(?:[/／]|元)|^\/\d/;

/**
 * Whether a counted thing is asked for. With a comparator, a period or a verb right before it a number is a duty;
 * false friends are thresholds (50人以上的支部), penalties (缺席一次者), slogans (三个一批) and descriptions (四个阶段).
 */
export function isCountedDuty({ amount, before, after, framed }: AmountPlace): boolean {
  if (
    PENALTY.test(before) ||
    ONLY.test(before) ||
    /(?:人员|人数|总数|数量)为$/.test(before) ||
    /(?:距离?|自|较|比)上$/.test(before) ||
    (amount.unit === "名" && /[争夺获列前后末取]$|倒数$/.test(before)) ||
    (CONCERNS.test(before) && /^[^，]{1,24}的/.test(after)) ||
    (/累计|连续/.test(before) && /^(?:无故|不|未|缺|者|的)/.test(after)) ||
    /^者|^及?以上者/.test(after) ||
    PRICE.test(after) ||
    RECKONED.test(after) ||
    (amount.measure === "percent" && SOLUTION.test(after)) ||
    (RATED.test(before) && RATE.test(after)) ||
    /(?<![累合总共笔登书])[计记][为作]?$/.test(before) ||
    (!amount.compared && /[了过]$/.test(before) && DONE.test(before)) ||
    SIZE.test(before) ||
    (/^[人名]$/.test(amount.unit) && TEAM.test(before)) ||
    (amount.compared && IF_SO.test(after)) ||
    (amount.compared && /^[\d.、]*(?:凡)?(?:有|具有|拥有)$/.test(before)) ||
    isSlogan(amount, after)
  )
    return false;
  if (/[元￥¥]\/?$/.test(before) || /其中[^，每]{0,6}$/.test(before))
    return amount.compared && !/[元￥¥]\/?$/.test(before);
  switch (amount.measure) {
    case "percent":
      return isAskedShare(amount, before, after, framed);
    case "hours":
      return !AROUND_THE_CLOCK.test(`${amount.count}${amount.unit}`) && (amount.compared || framed || hasVerb(before));
    case "count":
      return isAskedCount({ amount, before, after, framed });
  }
}

const WEIGHT = /权重|占比?|分值|得分|比重|占总分|比例为|同比/;
const GROWTH = /增长|提高|提升|增加|下降|降低|减少|达到|达|覆盖率|参[学加]率|到[课会]率|完成率|合格率|满意率|率$/;

const WHOLLY = /^(?:达标|覆盖|合格|到位|兑现|办结|公开|建档|入库|知晓)/;

/** 力争发案率同比下降5%: a target, where the bare words report. */
const AIMED = /同比/;
const AIM = /力争|争取|确保|实现|控制|目标|计划/;

function isAskedShare(amount: Amount, before: string, after: string, framed: boolean): boolean {
  const aimed = AIMED.test(before) && (framed || AIM.test(before));
  if (WEIGHT.test(before) && !amount.compared && !aimed) return false;
  return amount.compared || WHOLLY.test(after) || GROWTH.test(before) || hasVerb(after.slice(0, 8)) || hasVerb(before);
}

const EVENTS = /^(?:次|场次?|期|堂|讲|节课?|课|遍|轮|场次)$/;
const WRITINGS = /^(?:篇|份|本|册|部|字|人次|例|张|套|幅|块)$/;
const RIGHT_BEFORE = new RegExp(`${VERB}(?:了|好|过|出|约|成|的)?(?:不少于|至少|最少|不低于|要|约|近)?$`);

/** 各村配备一名宣传员: one each. */
const FOR_EACH = /(?:^|以上|以下|要求|确保|组织|做到)(?:各|每一?[个名位]?)[村校班年组支社站科部乡镇街单企学店院所户人]/;
/** 成立篮球队、合唱团、读书会3个兴趣小组: the number sums up a list that a verb opens. */
const LISTED = new RegExp(`^[^，、]{0,6}${VERB}[^，、]{2,12}、[^，]{2,}$`);
/** Short verbs that are also parts of other words; at the head of a clause or behind 要 they stand for themselves. */
const LIGHT_BEFORE = /(?:要|再|还|拟|将|力争|争取|计划|新)[创建评招种栽印购]$/;
const LIGHT_VERB =
  /(?:^|要|再|还|拟|将|力争|争取|计划)(?:再|新)?(?:[创建评招种栽印购](?![新设筑造估判审议标记])|要求|完成|确保)|^(?:今年|全年)要求/;

/** 党组织六项制度: no verb. */
const BODY = /(?:党|社会|群团)组织$/;
/** 新建企业科协组织1个: 组织 is the thing here, and the verb stands at the head. */
const LAST_WORD = 2;

function isAskedCount({ amount, before, after, framed }: AmountPlace): boolean {
  if (!amount.compared && !framed && BODY.test(before)) return false;
  if (amount.unit.startsWith("天")) return amount.compared && (hasVerb(before) || framed);
  if (/^(?:人|名|户)$/.test(amount.unit) && amount.compared && THRESHOLD.test(after)) return false;
  if (EVENTS.test(amount.unit)) return amount.compared || framed || (!amount.rounded && hasVerb(before));
  const descriptive = SETTLED.test(after);
  if (amount.compared) return !descriptive || RIGHT_BEFORE.test(before);
  if (descriptive) return false;
  const closes = after === "" || after.startsWith("、");
  if (framed && closes && before.endsWith("各")) return true;
  if (FOR_EACH.test(before) && RIGHT_BEFORE.test(before)) return true;
  if (amount.digits && amount.count > 1 && LISTED.test(before)) return true;
  const several = amount.count > 1 || (amount.digits && closes);
  if (!several && !WRITINGS.test(amount.unit) && !RIGHT_BEFORE.test(before)) return false;
  if (amount.unit === "人次" && /(?:服务|受益|惠及|覆盖)[^，]{0,6}$/.test(before)) return true;
  if (WRITINGS.test(amount.unit))
    return framed || RIGHT_BEFORE.test(before) || (hasVerb(before) && (after === "" || (amount.digits && closes)));
  if (RIGHT_BEFORE.test(before) || LIGHT_BEFORE.test(before))
    return amount.count > 1 || framed || (amount.digits && closes && hasVerb(before.slice(0, -LAST_WORD)));
  return (closes || framed) && several && (hasVerb(before) || LIGHT_VERB.test(before));
}
