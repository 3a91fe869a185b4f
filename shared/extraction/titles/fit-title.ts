import { firstWords } from "../../domain/obligation/whole-words.ts";
import { hasVerb } from "../parsers/words.ts";
import { allMatches } from "../text/all-matches.ts";

/** Longest title: what the clerk's eye takes in at once. */
export const LONGEST_TITLE = 20;

/** How, with what and on what occasion: said before the verb. */
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
  for (const shorten of [ofFirstPair, toQuoted, withoutAttributes, fromVerb, firstOfList]) {
    const shorter = shorten(plain);
    if (fits(shorter)) return closed(shorter);
  }
  return closed(firstWords(firstOfList(withoutAttributes(plain)), longest).replace(DANGLING, ""));
}

/** 书记与委员、委员与党员之间的谈心 → 书记与委员谈心. */
const ofFirstPair = (name: string): string => name.replace(/^([^、]{2,14})、.*之间的?(?=[^，、的]{2,6}$)/, "$1");

/** 推行全国统一的编码 → 推行编码; only the last 的 is looked at, and what follows has to say something. */
function withoutAttributes(name: string): string {
  const at = name.lastIndexOf("的");
  const rest = name.slice(at + 1);
  if (at < 0 || rest.length < 4) return name;
  const verb = name.slice(0, 2);
  return hasVerb(verb) && verb.length === 2 && !/^[一二三四五六七八九十\d]/.test(verb) ? verb + rest : rest;
}

const QUOTED_END = /[“《][^“”《》]{1,16}[”》][\u3400-\u9fff]{0,8}$/;

/** 抽查机关部室、直属单位党组织“五化”建设工作 → 抽查“五化”建设工作: what is quoted at the end is what it is about. */
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
    ({ index }) => index > 0 && name.length - index <= LONGEST_TITLE && name.length - index >= 6,
  );
  return verb === undefined ? name : name.slice(verb.index);
}

/** 评选表彰优秀党员、优秀党务工作者… → 评选表彰优秀党员. */
function firstOfList(name: string): string {
  const at = name.search(/[、或]/);
  return at >= 6 && at < LONGEST_TITLE ? name.slice(0, at) : name;
}

const PAIRS: readonly (readonly [string, string])[] = [
  ["“", "”"],
  ["《", "》"],
  ["（", "）"],
  ["「", "」"],
];

const MARK = /[“”《》（）「」]/;

/** 谈心谈话并作好: what was joined on and then cut says nothing. */
const DANGLING = /(?<=.{6})(?:并|且|及|和|与|、)[^，、]{0,2}$/;
/** “甲”“乙”等: the list is whole without it. */
const AND_SO_ON = /(?<=.{4})等$/;

/** Without a mark whose partner was cut away. */
function closed(title: string): string {
  if (!MARK.test(title)) return title;
  return PAIRS.reduce((text, [open, close]) => {
    const from = text.lastIndexOf(open);
    const alone = from >= 0 && text.indexOf(close, from) < 0;
    if (alone) return from >= 6 ? text.slice(0, from) : text.replaceAll(open, "").replaceAll(close, "");
    return text.includes(close) && !text.includes(open) ? text.replaceAll(close, "") : text;
  }, title);
}
