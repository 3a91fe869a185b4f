import { parseAmounts } from "../parsers/amounts.ts";
import { type DatePhrase, parseDates } from "../parsers/dates.ts";
import { parsePeriods } from "../parsers/periods.ts";
import { maskNames } from "../structure/mask.ts";
import { BLANKS } from "../text/characters.ts";
import { hasSign, signsIn } from "../text/signs.ts";
import type { Span } from "../text/span.ts";
import { headStripper, tailStripper, wordAtEnd } from "../text/word-finder.ts";
import { isActor, withoutActor } from "./actor.ts";
import { titleSignOf, titleSignsIn } from "./title-signs.ts";

/** Hedging words, which stand between subject and activity as a period does. */
const HEDGES = /至少|最少|一般(?!公共|性|群众|干部|党员|问题|纠纷)|原则上|通常/;
const COMPARATORS =
  "不得少于 不得低于 不能少于 不应少于 不少于 不低于 不超过 至少 最少 达到 及以上 以上 以内 左右".split(" ");
const ORDINALS = Array.from("一二三四五六七八九", (numeral) => [`第${numeral}是`, `${numeral}是`]).flat();
/** Takes framing words off, which tell nothing of the activity; 全面从严 is part of a name. */
const withoutFrame = headStripper(
  [
    ...COMPARATORS,
    ..."即 普遍 上午 下午 晚上 相对固定 为固定 固定 主题是 主题为".split(" "),
    ...ORDINALS,
    ..."其中 同时 并且 以及 每名 每位 每人 本学期 本学年 本年度 本季度 全年 年内 年度内 今年 本年 期间 前后 一般 原则上 通常 根据需要".split(
      " ",
    ),
    ..."力争 争取 确保 必须 应当 应该 应 须 要 将 拟 请 务必 并 再次 再 各级 各 认真 积极 扎实 切实 全面".split(" "),
    ..."深入 进一步 继续 持续 大力 着力 坚持 严格 不断 定期 有效 广泛 统一 均 分别 在 于 或 和 、 ， 的 起 以来的 以来".split(
      " ",
    ),
  ],
  // 深入 before a place is the verb itself: 深入联系点.
  [
    "全面从严",
    ..."田间 园区 分管 基层 联系 党建联系 一线 所 社区 企业 学校 班级 课堂 车间 现场 农村 乡镇 村 挂 包 支部 科室 部门 单位"
      .split(" ")
      .map((place) => `深入${place}`),
  ],
);
const withoutTail = tailStripper([
  ...COMPARATORS,
  ..."一般 原则上 通常 应当 应该 应 须 必须 要 将 拟 可 请 务必 力争 争取 确保 全部 基本 全面 统一".split(" "),
  ..."集中 累计 累计达 视情况而定 约 近 分别 各 均 在 于 从 自 到 至 和 、 ， 的 由 并".split(" "),
]);

/** Light verbs, which only say that something takes place. */
const LIGHT =
  /^(?:组织开展|组织召开|组织举办|集中开展|开展好|组织好|开展|组织|召开|举办|举行|进行|安排|参加|做好|抓好|办好|开好|完成(?!情况)|设置|实现)(?=[\u3400-\u9fff“《「\d]{3})/;
const heldAtEnd = wordAtEnd(["召开", "开展", "进行", "举行", "举办", "完成", "结束", "保持"]);
/** Words that must keep their verb: 安排专人…, 组织学生参加…. */
const NEEDS_VERB = /^(?:一|不|对|将|向|为|把|让|以|好|专人)/;
const TOLD = /^(?:组织|安排)$/;
const PEOPLE = /^(?:党员|学生|职工|干部|青年|群众)(?=[^，]{0,6}(?:参加|观看|参观|学习|撰写|走访))/;

const TO_WHOM = /^[对向与给]$/;
const SHORT_VERB = /^[讲写学听看办读]$/;

/** 在分管领域, 到所在支部: a place and no activity. */
const WHERE = /^(?:[^，]{0,4}在|到|于)[^，]{2,16}$/;

const YEAR_SIGN = titleSignOf("0123456789", "年");
const HEDGE_SIGN = titleSignOf("至最一原通", "少般则常");
const STOP_SIGN = titleSignOf(null, `。；：|${BLANKS}`);

/** The activity of a clause, without time, frequency, number and subject: 党组书记每年至少讲1次专题党课 → 讲专题党课. */
export function nameOfClause(clause: string): string {
  const timeless = clause.replace(QUARTERS, "").replace(EDGE_OF_PERIOD, "").replace(OF_A_PART, "$1");
  const stretches = withoutMeasures(timeless.includes("分别") ? timeless.replace(OCCASIONS, "") : timeless);
  return named(withoutActor(stretches.length === 1 ? trimmed(stretches[0] ?? "") : joined(stretches)));
}

/** 第一至第四季度: when, and no part of the name. */
const QUARTERS = /第?[一二三四](?:季度)?[至到—–-]第?[一二三四]季度/g;
/** 学期末组织评教, behind 每. */
const EDGE_OF_PERIOD =
  /^(?:每(?:年|学期|月|季度?)的?)?每?(?:学期|年|月|季度?)[初末底](?=组织|开展|召开|举办|进行|完成|报送|上报|总结|制定|确定|修订|签订|下发|公布|[按根结依围由向将把对])/;

/** 家访不少于班级人数的三分之一: a share in words. */
const OF_A_PART =
  /^([^，]{2,}?)(?:不少于|不低于|不得少于|达到?|超过)[^，\d]{0,12}[一二三四五六七八九十]分之[一二三四五六七八九十](?:以上)?$/;

/** “三八”节、国庆节分别开展文体活动: the occasions on which it is done each time. */
const OCCASIONS = /^[^，]{2,40}[节日前后]分别(?=[\u3400-\u9fff]{3})/;

/** What is left of a clause when the measures between the stretches are taken out. */
function joined(stretches: readonly string[]): string {
  const said = stretches.some((stretch) => stretch !== "" && !IN_BRACKETS.test(stretch))
    ? stretches.map((stretch) => (IN_BRACKETS.test(stretch) ? "" : stretch))
    : stretches;
  const last = said.length - 1;
  const parts: string[] = [];
  for (const [index, stretch] of said.entries()) {
    if (index < last && said[last] !== "" && WHERE.test(stretch)) continue;
    const part = trimmed(stretch);
    if (part.length > 1 || SHORT_VERB.test(part) || (TO_WHOM.test(part) && index < last)) parts.push(part);
  }
  const [first = "", ...rest] = parts;
  const duty = rest.join("");
  const isLong = AMONG.test(first) && first.length + duty.length > LONGEST_WITH;
  return duty.length >= 3 && (isActor(first) || isLong) ? duty : first + duty;
}

/** （由街道出具证明）: behind a number, more about it. */
const IN_BRACKETS = /^（[^（）]*）$/;

/** 支部书记与支委、支委之间谈心谈话: the people of a talk, where the title has room for them. */
const AMONG = /之间$/;
const LONGEST_WITH = 18;

/** The pieces of a clause before, between and behind its periods, dates, numbers and hedges. */
function withoutMeasures(clause: string): string[] {
  const signs = titleSignsIn(clause);
  const stretches: string[] = [];
  const add = (stretch: string) => {
    const yearless = hasSign(signs, YEAR_SIGN) ? stretch.replace(YEAR, "") : stretch;
    const plain = hasSign(signs, STOP_SIGN) ? yearless.replace(STOPS, "") : yearless;
    if (hasSign(signs, HEDGE_SIGN)) stretches.push(...plain.split(HEDGES));
    else stretches.push(plain);
  };
  let from = 0;
  for (const { start, end } of measuresIn(clause)) {
    if (start >= from) add(clause.slice(from, start));
    from = Math.max(from, end);
  }
  add(from === 0 ? clause : clause.slice(from));
  return stretches;
}

const YEAR = /\d{4}年度?(?=[\u3400-\u9fff])/g;
const STOPS = /[\s。；：|]+/g;

/** Periods, dates and numbers; a festival alone is an occasion and part of the name. */
function measuresIn(clause: string): readonly Span[] {
  const masked = maskNames(clause);
  const signs = signsIn(masked);
  if (signs === 0) return [];
  const dates = parseDates(masked, signs).filter(isMeasure);
  const measures = [...parsePeriods(masked, signs), ...dates, ...parseAmounts(masked, () => [], signs)];
  return measures.length < 2 ? measures : measures.toSorted((a, b) => a.start - b.start);
}

/** 春节、中秋前: the first of a list is no occasion where the last is none. */
const isMeasure = ({ sort, firm }: DatePhrase, index: number, dates: readonly DatePhrase[]): boolean =>
  sort !== "festival" || firm || dates.slice(index + 1).some((later) => later.sort === "festival" && later.firm);

const trimmed = (part: string): string => withoutTail(withoutFrame(part.replace(EMPTY_HEAD, "")));
/** 9月第三周（全国科普日）组织…: a bracket that belonged to the time before it. */
const EMPTY_HEAD = /^（[^（）]*）(?=.{4})/;

/** 对各学会党建工作进行考核 → 各学会党建工作考核; 完成对干部的轮训 → 干部轮训. */
const HANDLED =
  /^(?:.{0,10}?对(?!于)(.{2,48}?)(?:进行|开展)|(?:完成|做好|开展)对(.{2,24}?)的?(?=轮训|培训|考核|分析|评估|检查|评议|整改|评价|宣传))(.{2,})$/;
/** 对于需要移交的: the object of which the clause speaks. */
const OF_THOSE = /^对于(.{3,}?)的?$/;
/** 应换届的要组织换届, 有变动的须及时上报: in which case, and then what is asked. */
const OF_SUCH = /^[^，“”《》]{2,14}的(?:要|应当?|须|必须)(?:及时|立即|按时)?([^，]{4,})$/;
/** 向服务中心党总支报告全面工作情况: who is to hear of it. */
const HEARER = /^向[^，]{2,16}?(?=.{4})(报告|汇报|报送|通报|述职|提交)/;
/** 班子成员与支委、支委与党员开展谈心谈话: a list of people that is too long for a name. */
const TALKERS =
  /^(?=[^，]*、)[^，]{10,}(?:之间|[与和同])[^，]*(?:开展|进行)(?=(?:谈心|谈话|交心|交流|结对)[^，]{0,4}$)/;
const THERE = /^到[^，]{2,16}(?=讲|开展|调研|指导|走访|听课|宣讲)/;

function named(words: string): string {
  const [, handled, completed, work = ""] = (words.includes("对") && HANDLED.exec(words)) || [];
  const object = shortened(handled ?? completed ?? "");
  const those = OF_THOSE.exec(words)?.[1];
  if (those !== undefined) return those;
  const asked = OF_SUCH.exec(words)?.[1];
  if (asked !== undefined) return named(asked);
  const heard = words.length > LONGEST_WITH ? words.replace(HEARER, "$1").replace(TALKERS, "") : words;
  const rest = heard.startsWith("到") ? heard.replace(THERE, "") : heard;
  // 到联系点调研: the verb alone would tell too little.
  const there = rest.length > 2 ? rest : words;
  const plain = object === "" ? there : withoutFrame(object + work);
  const light = LIGHT.exec(plain)?.[0] ?? "";
  const noun = withoutFrame(plain.slice(light.length));
  const stands = noun.length >= 3 && !NEEDS_VERB.test(noun) && !(TOLD.test(light) && PEOPLE.test(noun));
  return withoutWork(withoutTail(withoutHeld(stands ? noun : plain)));
}

/** 试点情况、主要做法和成效、存在的问题等 → 试点情况: the first entry of a list that is too long for a name. */
const shortened = (object: string): string =>
  object.length <= LONGEST_OBJECT ? object : (/^[^、]{3,}(?=、)/.exec(object)?.[0] ?? object);
const LONGEST_OBJECT = 14;

function withoutHeld(words: string): string {
  const held = heldAtEnd(words);
  return held === 0 ? words : words.slice(0, -held);
}

/** 示范支部的验收 → 示范支部验收; 支部换届工作 → 支部换届. */
function withoutWork(words: string): string {
  const joint = words.includes("的") ? words.replace(OF_WORK, "") : words;
  return joint.endsWith("工作") ? joint.replace(WORK, "") : joint;
}
const OF_WORK = /的(?=(?:验收|评估|分析|考核|轮训|整改|转换|培训|检查|汇报)$)/;
const WORK = /(?<=评议|考核|述职|轮训|整改|转换|分析|选举|验收|换届)工作$/;
