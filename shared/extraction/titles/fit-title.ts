import { firstWords, lastWords } from "../../domain/obligation/whole-words.ts";
import { hasVerb } from "../parsers/words.ts";
import { allMatches } from "../text/all-matches.ts";

/** Longest title: what the clerk's eye takes in at once. */
export const LONGEST_TITLE = 20;

/** Words of manner, means and occasion before the verb. */
const ADVERBIAL =
  /^(?:着重|紧紧|主要)?(?:围绕|结合|按照|根据|通过|利用|依托|针对|聚焦|以|在|为)[^，]{2,30}?(?=开展|举办|组织|召开|推进|选树|评选|建立|制定|进行|实施|推行|提供)/;
const THEMED = /以[^，]{2,40}?为(?:主题|主要内容|主线|载体)的/;

/** A name of at most `LONGEST_TITLE` characters: first without its adverbials, then without its attributes, then its first words. */
export function fitTitle(name: string, longest: number = LONGEST_TITLE): string {
  const fits = (title: string): boolean => title.length <= longest && title.length >= 2;
  const unthemed = name.replace(THEMED, "").replace(AND_SO_ON, "");
  if (fits(unthemed)) return closed(unthemed);
  const plain = unthemed.replace(ADVERBIAL, "");
  if (fits(plain)) return closed(plain);
  for (const shorten of SHORTENINGS) {
    const shorter = shorten(plain);
    if (fits(shorter)) return closed(shorter);
  }
  const rest = withoutAttributes(plain);
  if (listAt(rest) < 0) return closed(withHead(rest, longest));
  return closed(firstWords(firstOfList(rest), longest).replace(DANGLING, ""));
}

/** 推动社团领导班子与党组织领导班子交叉任职 → 推动党组织领导班子交叉任职: the verb, and as many of the last words as fit. */
function withHead(name: string, longest: number): string {
  const verb = verbOf(name);
  const tail = lastWords(name.slice(verb.length), longest - verb.length);
  const cut = PAIRS.map(([open, close]) => (tail.includes(open) ? -1 : tail.indexOf(close)));
  // 班子与党组织班子交叉任职: of the first of two only its last word is left.
  const whole = tail.slice(Math.max(...cut) + 1).replace(/^[\u3400-\u9fff]{1,3}[与和及](?=.{6})/, "");
  return /[\u3400-\u9fff]{4}$/.test(whole) ? verb + whole : firstWords(name, longest).replace(DANGLING, "");
}

const VERB_LENGTH = 2;
/** The verb that opens a name; empty where none does. */
const verbOf = (name: string): string => {
  const verb = name.slice(0, VERB_LENGTH);
  return (hasVerb(verb) || LEADS.test(verb)) && verb.length === VERB_LENGTH && !/^[一二三四五六七八九十\d]/.test(verb)
    ? verb
    : "";
};

/** Verbs of guiding others that the list of doing lacks. */
const LEADS = /^(?:推动|指导|支持|督促|发挥|统筹)$/;

/** 打造“故事会”“小讲堂”等学习品牌活动 → 打造学习品牌活动: the kind of the list's entries stands behind the list. */
function ofWhatKind(name: string): string {
  const kind = /^[^，、《]{0,4}“.*等(?!系列|平台|各类|多种)([^，、“”《》等]{4,14})$/.exec(name)?.[1];
  return kind === undefined ? name : verbOf(name) + kind;
}

/** 考核结果作为评价班子的重要依据 → 考核结果作为重要依据: keeps the object and its role. */
function asWhat(name: string): string {
  const [, what = "", made = "", as = ""] = /^(.{3,14}?)(作为|列为|列入|计入)(.+)$/.exec(name) ?? [];
  if (what === "") return name;
  const short = as.slice(as.lastIndexOf("的") + 1);
  return what.length + made.length + short.length <= LONGEST_TITLE ? what + made + short : what;
}

/** 同谋划、同部署、同落实: the entries are alike, so the first is enough. */
const firstOfAlike = (name: string): string =>
  name.replace(/(?<=.{4}同[\u3400-\u9fff]{2})(?:、同[\u3400-\u9fff]{2})+$/, "");

/** The last word that a list of names shares. */
const HEAD =
  /(?:监督|监管|管理|建设|任职|作用|活动|工作|制度|机制|体系|言行|调查|培训|宣传|评选|交流|服务|指导|检查|考核|教育|研究|创建|责任|力度|水平|渠道)$/;

/** 主动接受纪委、审计组监督 → 主动接受纪委监督: the first of a list, with the last word that all of it shares. */
function firstWithHead(name: string): string {
  const at = listAt(name);
  const head = HEAD.exec(name)?.[0];
  return at < 4 || at >= LONGEST_TITLE || head === undefined ? name : name.slice(0, at) + head;
}

/** The offset of the first separator of a list, outside of marks; -1 where there is no list. */
const listAt = (name: string): number =>
  name.replace(/[“《（][^”》）]*[”》）]?/g, ({ length }) => "“".repeat(length)).search(/[、或]/);

/** The order matters: the first that fits is taken. */
const SHORTENINGS: readonly ((name: string) => string)[] = [
  withoutOccasion,
  ofFirstPair,
  firstOfAlike,
  ofWhatKind,
  asWhat,
  toQuoted,
  withoutAttributes,
  fromVerb,
  firstWithHead,
  firstOfList,
];

/** 活动后收集优秀报告汇编成《笔记》 → 收集优秀报告: drops the occasion and the result. */
function withoutOccasion(name: string): string {
  const [, rest = ""] = /^[^，“《]{2,8}(?:后|期间|结束时)([^，]{4,})$/.exec(name) ?? [];
  return rest !== "" && hasVerb(rest.slice(0, VERB_LENGTH))
    ? rest.replace(/(?<=.{6})(?:汇编|编印|整理|形成)成?《.*$/, "")
    : name;
}

/** 书记与委员、委员与党员之间的谈心 → 书记与委员谈心. */
function ofFirstPair(name: string): string {
  return name.replace(/^([^、]{2,14})、.*之间的?(?=[^，、的]{2,6}$)/, "$1");
}

/** 推行全国统一的编码 → 推行编码: only the last 的 is looked at, and the words behind it have to tell something. */
function withoutAttributes(name: string): string {
  const at = name.lastIndexOf("的");
  const rest = name.slice(at + 1);
  if (at < 0 || rest.length < 4 || isOpen(name.slice(0, at))) return name;
  return verbOf(name) + rest;
}

/** Inside quotation marks or brackets. */
const isOpen = (before: string): boolean =>
  PAIRS.some(([open, close]) => before.lastIndexOf(open) > before.lastIndexOf(close));

const QUOTED_END = /[“《][^“”《》]{1,16}[”》][\u3400-\u9fff]{0,8}$/;

/** 抽查机关部室、直属单位党组织“五化”建设工作 → 抽查“五化”建设工作: a quoted word at the end is the subject matter. */
function toQuoted(name: string): string {
  const quoted = QUOTED_END.exec(name)?.[0];
  const verb = name.slice(0, 2);
  return quoted === undefined || quoted.length === name.length ? name : (hasVerb(verb) ? verb : "") + quoted;
}

const STRONG =
  /纳入|写入|建立|推行|出台|建成|报送|提交|撰写|制定|听取|研究|培训|评选|表彰|走访|慰问|考核|检查|签订|落实|宣传/g;

/** 全国三级医院全部纳入调查平台 → 纳入调查平台. */
function fromVerb(name: string): string {
  const verb = allMatches(name, STRONG).find(
    ({ index }) =>
      index > 0 &&
      !/[同、”》]/.test(name.charAt(index - 1)) &&
      name.length - index <= LONGEST_TITLE &&
      name.length - index >= 6,
  );
  return verb === undefined ? name : name.slice(verb.index);
}

/** 评选表彰优秀党员、优秀党务工作者… → 评选表彰优秀党员. */
function firstOfList(name: string): string {
  const at = listAt(name);
  return at >= 6 && at < LONGEST_TITLE ? name.slice(0, at) : name;
}

const PAIRS: readonly (readonly [string, string])[] = [
  ["“", "”"],
  ["《", "》"],
  ["（", "）"],
  ["「", "」"],
];

const MARK = /[“”《》（）「」]/;

/** 谈心谈话并作好: a joined part that was cut tells nothing. */
const DANGLING = /(?<=.{6})(?:并|且|及|和|与|、)[^，、]{0,2}$/;
/** “甲”“乙”等: the list is complete without 等. */
const AND_SO_ON = /(?<=.{4})等$/;

/** The title without a mark whose partner was cut away. */
function closed(title: string): string {
  if (!MARK.test(title)) return title;
  return PAIRS.reduce((text, [open, close]) => {
    const from = text.lastIndexOf(open);
    const alone = from >= 0 && text.indexOf(close, from) < 0;
    if (alone) return from >= 6 ? text.slice(0, from) : text.replaceAll(open, "").replaceAll(close, "");
    if (text.includes(close) && !text.includes(open)) return text.replaceAll(close, "");
    // 大学习”“学习强国”平台: the first mark closes what was cut away.
    const first = text.indexOf(close);
    return first >= 0 && first < text.indexOf(open) ? text.slice(first + close.length) : text;
  }, title);
}
