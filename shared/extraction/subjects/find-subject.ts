import { BODIES, BODY_ENDINGS } from "../lexicon/bodies.ts";
import type { SentenceView } from "../refiners/sentence-view.ts";
import { type Span, overlaps } from "../text/span.ts";
import type { Word } from "../words/segmenter.ts";
import { LIGHT_VERBS } from "../lexicon/verbs.ts";
import { isDoing, isNoun, isVerb } from "../words/speech.ts";

/** The subject of a clause: the place of its words, including 各 or 每名 before them. */
export interface Who extends Span {
  /** Whether 要, 应, 须 or 负责 binds the subject, so that the next sentence asks the same one. */
  readonly bound: boolean;
  /** Whether 由 names the subject, which may then stand behind the activity: 由秘书处组织. */
  readonly charged?: boolean;
  /** 党小组会: whether only the meeting names the body; the acts of other meetings are not asked of this body. */
  readonly meets?: boolean;
  /** 牵头: marks the responsible one among several subjects of a sentence. */
  readonly leads?: boolean;
}

const PLACES = /(?:各地|各省|各市|各县|地区|省份|县区|区县|市州|县市区|各级|每人|各方)$/;
const CAUSES = /^(?:确保|要求|督促|引导|推动|指导|教育|鼓励|支持|监督|敦促|促使)$/;
/** 组织各支部开展: the addressees are named with 各; without it they only take part (组织党员参观). */
const TELLS = /^(?:组织|发动|动员|安排|部署|号召|请|望|务请|敬请)$/;
const JOINS = /^[、和及]$|^以及$/;
/** 学术部与科普部共同组织: joins two subjects that act together; otherwise it introduces the other side (书记与党员谈心). */
const JOINS_TOGETHER = /^[与同]$|^会同$/;
const TOGETHER = /^(?:共同|联合|一起|联手|合作)$/;
const SKIPPED =
  /^(?:要|其中|同时|并|并且|即|再|且|从|每|一是|二是|三是|四是|五是|今年|本年度?|现|拟|原则上|一般|严格|另外|此外|对应|力争|力求|争取|计划|预计)$/;
const HEAD_WORDS = 14;

/** The subject of a clause: the noun phrase at its head that names a body or persons, or the one behind 由, 确保 and 督促. */
export function subjectOf(view: SentenceView, clause: Span): Who | null {
  const words = view.wordsOf(clause);
  const start = headOf(view, words);
  return (
    qualified(view, words, start) ??
    holderOf(view, words, start) ??
    phraseAt(view, words, start) ??
    ownerAt(view, words, start) ??
    among(view, words) ??
    chargedIn(view, clause) ??
    caused(view, words, start)
  );
}

/** Verbs that may precede the name of an event as nouns do: 总结大会, 评比活动. */
const HELD =
  /^(?:总结|评比|活动|学习|培训|考核|选举|竞赛|比赛|展示|检查|交流|评议|测评|考试|体检|座谈|表彰|述职|研讨|讲课|教育|宣传|服务|工作|会议|演讲|建设|管理|监督|换届|改选)$/;
const BETWEEN = /^(?:要|应|须|将|于|在)$/;

/**
 * Whether a named subject does the following activity (各班制定计划), and is not part of an event's name (工会总结大会, 工会小组活动月).
 */
export function acts(view: SentenceView, who: Span, clause: Span): boolean {
  const words = view.wordsOf({ start: who.end, end: clause.end }).filter(({ text }) => !BETWEEN.test(text));
  const mark = words.findIndex(({ text }) => text === "（");
  const [verb, object] = mark < 0 ? words : words.slice(0, mark);
  if (verb === undefined || !isDoing(verb) || object === undefined) return false;
  return hasEachPrefix(view.slice(who)) || !HELD.test(verb.text);
}

/** 参加学习的党员, 新当选的理事会, 分管科普工作的副主席: the words before 的 describe the name and are no part of it. */
function qualified(view: SentenceView, words: readonly Word[], start: number): Who | null {
  const first = words[start];
  if (first === undefined || !(QUALIFIES.test(first.text) || isAttribute(first))) return null;
  const at = words.slice(start, start + LONGEST_QUALITY).findIndex(({ tag }) => tag === "uj");
  const who = at < 1 ? null : phraseAt(view, words, start + at + 1);
  const next = words.find((word) => word.start >= (who?.end ?? 0));
  return next?.tag === "m" ? null : who;
}
const QUALIFIES = /^(?:参加|参与|承担|负责|担任|从事|新|凡|未|已|尚未|具备|具有|符合|列入|纳入|获得|取得|有|无|没有)/;
const LONGEST_QUALITY = 7;

/** 党小组的民主生活会一般每半年开一次: the bodies that hold a meeting, named before it. */
function holderOf(view: SentenceView, words: readonly Word[], start: number): Who | null {
  const of = words.findIndex(({ tag }, at) => at > start && tag === "uj");
  const [first, holder, meeting] = [words[start], words[of - 1], words[of + 1]];
  if (of < 0 || first === undefined || holder?.tag !== "body" || meeting?.tag !== "meeting") return null;
  const isList = words
    .slice(start, of)
    .every((word) => word.tag === "body" || JOINS.test(word.text) || word.text === "各");
  return isList && isPredicate(view, words, of + 2) ? { start: first.start, end: holder.end, bound: false } : null;
}

/**
 * 各项任务的责任单位要报送, 本年度的值班科室须: the words before 的 do not name the body; the word of obligation tells which one is meant.
 */
function ownerAt(view: SentenceView, words: readonly Word[], start: number): Who | null {
  const at = words.slice(start, start + LONGEST_QUALITY).findIndex(({ tag }) => tag === "uj");
  const before = words.slice(start, start + at);
  if (at < 1 || !before.every((word) => isNameWord(word) || isNoun(word))) return null;
  const who = phraseAt(view, words, start + at + 1);
  return who?.bound === true ? who : null;
}

/** 谈心谈话每年支部委员之间不少于2次: the people among whom the talk takes place, named behind it. */
function among(view: SentenceView, words: readonly Word[]): Who | null {
  const at = words.findIndex(({ text }) => /^之?间$/.test(text));
  const end = words[at]?.start;
  for (let from = Math.max(0, at - LONGEST_AMONG); from < at; from++) {
    const who = phraseAt(view, words, from);
    if (who !== null && who.end === end) return who;
  }
  return null;
}
const LONGEST_AMONG = 8;

/** The subject behind 由: 由秘书处组织, 会议由理事长主持. */
export function chargedIn(view: SentenceView, clause: Span): Who | null {
  const who = behind(view, view.wordsOf(clause), ({ text }) => text === "由");
  return who === null ? null : { ...who, charged: true };
}

const caused = (view: SentenceView, words: readonly Word[], start: number): Who | null => {
  let at = start;
  while (CAUSES.test(words[at]?.text ?? "")) at++;
  if (at > start) {
    const who = phraseAt(view, words, at);
    const next = words.find((word) => word.start >= (who?.end ?? 0));
    return who !== null && (next?.tag !== "m" || hasEachPrefix(view.slice(who))) ? who : null;
  }
  const recipient = TELLS.test(words[at]?.text ?? "") ? phraseAt(view, words, at + 1) : null;
  return recipient !== null && hasEachPrefix(view.slice(recipient)) ? recipient : null;
};

function behind(view: SentenceView, words: readonly Word[], opens: (word: Word) => boolean): Who | null {
  const at = words.findIndex(opens);
  const who = at < 0 ? null : phraseAt(view, words, at + 1);
  return who !== null &&
    /^[\d一二两三四五六七八九十]*[名人]?(?:参加|组成|构成|出席|担任)/.test(
      view.slice({ start: who.end, end: view.sentence.end }),
    )
    ? null
    : who;
}

/** The index of the first word behind connecting words, dates and periods. */
function headOf(view: SentenceView, words: readonly Word[]): number {
  let at = 0;
  for (let word = words[at]; word !== undefined && at < HEAD_WORDS; word = words[++at]) {
    if (word.text.startsWith("每人") || isQuotedName(words, at)) break;
    const isOrdinal = word.tag === "m" && words[at + 1]?.text === "是";
    if (
      !isTime(view, word) &&
      !isOrdinal &&
      !SKIPPED.test(word.text) &&
      word.text !== "是" &&
      word.text !== "起" &&
      word.tag !== "x"
    )
      break;
    if (word.text === "每" && (words[at + 1]?.tag === "q" || namesWho(words, at + 1))) break;
  }
  return at;
}

const isTime = (view: SentenceView, word: Word): boolean =>
  THIS_TERM.test(word.text) ||
  view.dates.some((time) => overlaps(time, word)) ||
  view.periods.some((time) => overlaps(time, word));

/** 本学期: a time that no calendar fixes. */
const THIS_TERM = /^[本该]?(?:学期|学年|年度|季度|月度)$/;

/** 工、青、妇组织全年…: a noun here, because no object follows. */
const isOrganisation = (view: SentenceView, words: readonly Word[], at: number, start: number): boolean => {
  const [word, next] = [words[at], words[at + 1]];
  return (
    word?.text === "组织" &&
    at > start &&
    next !== undefined &&
    next.text !== "“" &&
    (isTime(view, next) || next.tag === "modal" || next.tag === "d")
  );
};

const OFFICE = /(?:领导小组|工作组|专班|委员会)$/;
const OFFICE_WORDS = 5;

/** 县委反腐败工作协调领导小组: the index of the office that the verbs before it only describe; -1 where there is none. */
function officeBehind(words: readonly Word[], at: number): number {
  for (let next = at; next < Math.min(words.length, at + OFFICE_WORDS); next++) {
    const word = words[next];
    if (word === undefined || !(isVerb(word) || /^(?:n|body|j)/.test(word.tag))) return -1;
    if (OFFICE.test(word.text)) return next;
  }
  return -1;
}

/** The greatest length of a subject's name, in words. */
const LONGEST = 16;

function phraseAt(view: SentenceView, words: readonly Word[], start: number): Who | null {
  let end = start;
  let last = -1;
  for (; end < words.length && end - start < LONGEST; end++) {
    const word = words[end];
    if (word === undefined || (view.isMasked(word) && end === start && !isQuotedName(words, end))) break;
    // 派驻学会“第一书记”: a quoted name inside the subject's name.
    if (view.isMasked(word)) {
      if (words[end + 1]?.text === "”" && namesWho(words, end)) last = end + 1;
      continue;
    }
    if (end === start && word.text.startsWith("每人")) return { start: word.start, end: word.start + 2, bound: false };
    if (isTime(view, word)) break;
    const far = end > start && isVerb(word) ? officeBehind(words, end) : -1;
    if (far > end) last = end = far;
    else if (namesWho(words, end) || isOrganisation(view, words, end, start)) last = end;
    else if (!isPartOfName(words, end, start)) break;
  }
  const head = words[start];
  const tail = words[last];
  if (head === undefined || tail === undefined || last < start) return null;
  const closing = bracketBehind(words, last);
  const next = words[closing + 1];
  const rest = view.slice({ start: words[closing]?.end ?? tail.end, end: view.sentence.end }).slice(0, LONGEST_RATE);
  if (next?.tag === "m" && stopsQuoted(words[closing])) return null;
  if (
    !isPredicate(view, words, afterMeeting(words, closing + 1)) &&
    !isTopic(view, words, start, closing) &&
    !ATTENDANCE.test(rest)
  )
    return null;
  const stop = words[closing] ?? tail;
  if (isAttribute(head) && next?.tag === "m") return null;
  return {
    start: head.start,
    end: stop.end,
    bound: next !== undefined && (next.tag === "modal" || BINDS.test(next.text)),
    leads: next?.text === "牵头",
  };
}

const MARK_IN_NAME = /^[（）“”《》·]$/;

/** “青苗班”学员, 《科学园地》编辑部: whether a quoted name opens the name of a body or of persons. */
function isQuotedName(words: readonly Word[], at: number): boolean {
  const stop = CLOSES.get(words[at]?.text ?? "");
  const close = words.findIndex(({ text }, index) => index > at && text === stop);
  return stop !== undefined && close - at <= LONGEST_QUOTED && namesWho(words, close + 1);
}
const CLOSES: ReadonlyMap<string, string> = new Map([
  ["“", "”"],
  ["《", "》"],
]);
const LONGEST_QUOTED = 6;

/** 中心组成员参学率不低于90%: a rate of attendance, whose people are the subject. */
const ATTENDANCE = /^(?:参[学加与会训]|到[会课]|出[勤席])率/;
const LONGEST_RATE = 3;

/** 党委会会议专题研究: the body that meets is the subject. */
const afterMeeting = (words: readonly Word[], at: number): number => (words[at]?.text === "会议" ? at + 1 : at);

/** 小区“红色驿站”5处: the quoted name is a counted thing and no subject. */
const stopsQuoted = (word: Word | undefined): boolean => word?.text === "”";

/** 参与活动的党员，…; 各支部，…: named alone before a comma. */
const isTopic = (view: SentenceView, words: readonly Word[], start: number, closing: number): boolean =>
  closing === words.length - 1 &&
  view.original[words[closing]?.end ?? 0] === "，" &&
  (start === 0 || words[start - 1]?.tag === "uj");

/** 书记作为第一责任人，…: a word that makes the person answer for what follows. */
const BINDS = /^(?:是|负责|作为)$/;

/** 党委（党组）主要负责人: the name continues behind the bracket; 学会（协会）每年 ends with it. */
function bracketBehind(words: readonly Word[], at: number): number {
  if (words[at + 1]?.text === "）" && words.slice(0, at).some(({ text }) => text === "（")) return at + 1;
  if (words[at + 1]?.text !== "（") return at;
  const close = words.findIndex(({ text }, index) => index > at && text === "）");
  return close > at && close - at <= BRACKET_WORDS ? close : at;
}
const BRACKET_WORDS = 7;

/** Whether a word is the head of a name of a body or persons. */
export const namesWho = (words: readonly Word[], at: number): boolean => {
  const word = words[at];
  if (word === undefined) return false;
  if (word.tag === "body" || word.tag === "role") return true;
  if (PLACES.test(word.text)) return true;
  if (word.text === "办" && isOffice(words, at)) return true;
  const nounlike = /^(?:n|j|zg|s|g|q|k|m$)/.test(word.tag) || word.tag === "l";
  // 社区网格长: the dictionary takes its last sign for long.
  if (word.text === "长" && at > 0) return /^(?:n|body|vn)/.test(words[at - 1]?.tag ?? "");
  return nounlike && at > 0 && word.text.length === 1
    ? ONE_SIGN.test(word.text) &&
        (/^(?:各|每|每个|本|全|我)$/.test(words[at - 1]?.text ?? "") ||
          /^(?:n|j|body|b|vn|ns|l|v|i)/.test(words[at - 1]?.tag ?? ""))
    : nounlike &&
        word.text.length > 1 &&
        (BODY_ENDINGS.test(word.text) || ROLE_ENDINGS.test(word.text)) &&
        !NO_BODY.test(word.text);
};
/** 平安办每月召开: 办 is an office when its purpose precedes it and the activity follows; as a verb it has an object. */
const isOffice = (words: readonly Word[], at: number): boolean =>
  /^(?:n|a|b|j|vn|l|ns)/.test(words[at - 1]?.tag ?? "") &&
  (words[at + 1]?.text === "、" || /^(?:r|t|d|p|modal|v(?!n)|c)/.test(words[at + 1]?.tag ?? ""));
const ONE_SIGN = /^[部处室科股委办局站所厅署院校馆组队镇乡村员班系]$/;
/** 中心组组长, 校委成员, 值班人员, 护林员, 承办方. */
const ROLE_ENDINGS =
  /(?:[^增成特专延生]长|书记|主任|主席|秘书|人员|负责人|责任人|[^动全满减]员|同志|教师|老师|[^出誓班水]师|医生|园丁|领导|干部|专干|顾问|师生|新生|[校村]医|(?:[承主协]办|参[会与]|共建|合作)方)$/;
/** Words that end like a body or a person without being one. */
const NO_BODY =
  /(?:问题|内部|外部|全部|局部|好处|办公室主任|本科|学科|专科|教科|课堂|网站|上校|场所|厕所|队伍|小组会|中心组学习|基地|会议室)$/;

/** Whether a word may be inside the name, before its last word. */
function isPartOfName(words: readonly Word[], at: number, start: number): boolean {
  const word = words[at];
  if (word === undefined) return false;
  const { text, tag } = word;
  if (tag === "body" || tag === "role" || PLACES.test(text)) return true;
  if (JOINS.test(text) || tag === "c") return at > start && (isNameWord(words[at + 1]) || namesWho(words, at + 2));
  if (MARK_IN_NAME.test(text)) return at > start || isQuotedName(words, at);
  if (JOINS_TOGETHER.test(text))
    return at > start && words.slice(at, at + LONGEST).some((later) => TOGETHER.test(later.text));
  if (tag === "uj") return at > start && isNameWord(words[at + 1]);
  if (RANK.test(text)) return true;
  if (text.length === 1 && words[at - 1]?.text === "（" && words[at + 1]?.text === "）") return at > start;
  // 机关第一党委; 五十人以上企业: an ordinal and a size are parts of the name, other numbers end it.
  if (tag === "m") return (at > start && (text.startsWith("第") || words[at + 1]?.text === "级")) || isSize(words, at);
  if (isSize(words, at - 1)) return true;
  if (text === "级") return words[at - 1]?.tag === "m";
  // 职工之家负责人: 之 and 家 join the name of a place to the people of it.
  if (text === "之") return at > start;
  if (text === "家" && words[at - 1]?.text === "之") return true;
  if (tag === "q") return /^[名位个家所支]$/.test(text) && /^(?:每|各|一)$/.test(words[at - 1]?.text ?? "");
  if (tag === "f") return /^(?:以上|以下)$/.test(text);
  // 各学会开展会员…: the name before the verb is complete.
  if (LIGHT_VERBS.has(text) && text !== "组织" && at > start && namesWho(words, at - 1)) return false;
  if (HELD_BY.test(text)) return false;
  // 理事走访会员: a verb for what people do to others ends the name.
  if (TO_OTHERS.test(text) && words[at - 1]?.tag === "role") return false;
  if (at === start && FORMER.test(text) && namesWho(words, at + 1)) return true;
  if (at === start && isField(words, at)) return true;
  if (at === start && UNDERTAKES.test(text) && UNDERTAKER.test(words[at + 1]?.text ?? "")) return true;
  if (at === start && isAttribute(word))
    return words.slice(at + 1, at + 4).some(({ tag: of, text: named }) => of === "role" || ROLE_ENDINGS.test(named));
  if (text === "联合" && at > start && JOINT.test(words[at + 1]?.text ?? "")) return true;
  if (WITH_OTHERS.test(text)) return false;
  if (isVerb(word) && at > start && namesWho(words, at - 1) && !OF_OFFICES.test(text)) return false;
  if (isVerb(word) && at > start && ONE_SIGN.test(words[at + 1]?.text ?? "")) return true;
  if (isVerb(word))
    return namesWho(words, at + 1) && at > start && !/^(?:组织|督促|指导|要求|联系|是|有|为|做|抓|由)$/.test(text);
  return isNameWord(word);
}

/** 五十人以上企业: how large the bodies are. */
const isSize = (words: readonly Word[], at: number): boolean =>
  words[at]?.tag === "m" && /^[人名]$/.test(words[at + 1]?.text ?? "") && /^以[上下]$/.test(words[at + 2]?.text ?? "");

/** 劳动争议调解员, 评审工作人员: the field in which people act; before the people themselves (教育党员) it is what is done to them. */
const isField = (words: readonly Word[], at: number): boolean =>
  words[at]?.tag === "vn" &&
  /^(?:n|vn)$/.test(words[at + 1]?.tag ?? "") &&
  !namesWho(words, at + 1) &&
  (words[at + 2]?.tag === "role" || ROLE_ENDINGS.test(words[at + 2]?.text ?? ""));

/** 分类开展党员轮训: the event begins behind this verb. */
const HELD_BY = /^(?:开展|举办|召开|举行|做好|抓好)$/;
/** 处级以上干部, 校级领导: a rank, although the dictionary takes some for verbs. */
const RANK = /^[^升降越晋]级$/;

/** 政教处协同年级组检查, 监事列席会议. */
/** 社区联合党委, 楼宇联合支部: one body that several founded. */
const JOINT = /^(?:党委|党总支|总支|党支部|支部|党组织|工会|团委|团支部)$/;
const WITH_OTHERS = /^(?:协同|会同|联合|协助|配合|列席|面向|针对|围绕)$/;
/** 学会服务中心, 机关党建工作处: verbs that describe an office; any other (各班制定班级计划) is the activity. */
const OF_OFFICES =
  /^(?:服务|管理|发展|教育|监督|指导|培训|研究|宣传|建设|工作|活动|评估|评审|审计|执法|保障|协调|联络|咨询|信息|监察|监测|治理|改革|综合|派驻|所属|领导)$/;

/** 包村干部, 值班领导: verbs that describe people; others (走访会员) are the activity. */
const ATTRIBUTES =
  /^(?:驻村|包村|包片|包联|包保|包案|包|挂职|挂点|驻点|驻校|驻|蹲点|值班|值守|带班|任课|授课|主管|入职|新入职|分管|在职|离退休|退休|返乡|参训|参会|参赛|参|信访|帮扶)$/;
/** 离退休处: the people whom the office serves. */
const FORMER = /^(?:离退休|退休|离休|在职)$/;
/** 承办科室, 归口部门: which of the offices, although the word before is a verb. */
const UNDERTAKES = /^(?:承办|主办|协办|经办|承担|主责|归口|牵头)$/;
const UNDERTAKER = /^(?:单位|部门|科室|处室|部室|股室|机构)$/;
const isAttribute = ({ text }: Word): boolean => ATTRIBUTES.test(text);

const TO_OTHERS =
  /^(?:参观|观看|祭扫|考察|参加|深入|走进|联系|对接|检查|督查|撰写|走访|慰问|走访慰问|看望|拜访|回访|列席|约谈|帮扶|结对帮扶|培训|家访|接待)$/;

const isNameWord = (word: Word | undefined): boolean =>
  word !== undefined &&
  !/^(?:全部|全面|分别|统一|一般|至少|每年|每月)$/.test(word.text) &&
  ((word.tag === "r" && /^(?:[各每本该]|其他|其它|其余)/.test(word.text)) ||
    /^(?:n|j|b|s|body|role|zg|l|nr|ns|nt|nz|a)/.test(word.tag) ||
    /^(?:各|每|本|全体|所有|广大|各级|该|全|每个|每名|每位|青年)$/.test(word.text));

/** Whether a predicate follows the subject: a verb, a word of obligation, a time, a manner, or a recipient. */
function isPredicate(view: SentenceView, words: readonly Word[], at: number): boolean {
  const next = words[at];
  if (next === undefined) return false;
  // 学生安全教育: an attribute of the event; 支部积极开展 has an adverb.
  if (next.tag.startsWith("a") && next.text !== "一般") {
    const verb = words[at + 1];
    return verb !== undefined && isVerb(verb) && !HELD.test(verb.text);
  }
  if (isTime(view, next)) return true;
  if (isNounOf(view, next) || isRate(words, at)) return false;
  return (
    next.tag === "modal" ||
    /^之?间$/.test(next.text) ||
    isVerb(next) ||
    /^(?:d|p|m|meeting|t|a|r|vd|zg)/.test(next.tag) ||
    /^(?:带头|轮流|轮值|分头|一般|原则上|全年|及时|负责|牵头|会同|协同|人均|平均|要|应|须|至少|，)$/.test(next.text)
  );
}

/** 护士培训覆盖率, 会员缴费率: what is measured in people, who need not be those that see to it. */
const isRate = (words: readonly Word[], at: number): boolean => {
  const [verb, noun] = [words[at], words[at + 1]];
  return verb !== undefined && noun !== undefined && isVerb(verb) && noun.text.endsWith("率");
};

/** 医院评审标准符合率: whether a name only describes the noun behind it. */
const isNounOf = (view: SentenceView, { start }: Word): boolean =>
  KIND_OF.test(view.slice({ start, end: Math.min(view.sentence.end, start + LONGEST_KIND) }));
const KIND_OF = /^(?:评审|评估|考核|认证|验收|评价|准入|管理|服务)(?:标准|指标|体系|规范|办法|质量)/;
const LONGEST_KIND = 4;

/** Bodies and people in the plural: each of them has to act. */
const MANY =
  /(?:支部|党小组|党组织|基层[^，]*|学会|协会|社团|科室|处室|部室|股室|部门|单位|县区|区县|市州|县市区|省份|各地|地区|学校|幼儿园|企业|医院|卫生院|班级|年级组?|教研组|备课组|乡镇|街道|社区|村|分会|工会小组|成员|委员|党员|干部|职工|教师|老师|学生|学员|会员|积极分子|团员|负责人|负责同志|联络员|宣传员|信息员|辅导员|班主任|人员|[^委]员|员工|医生|责任人|联系人|值班领导|师生|新生|志愿者|培养人|书记、[^，]*|组织|每人|同志|主体|片区|赛区|车间|理事|监事|主要领导|导师|介绍人)$/;
const EACH_PREFIX = /^(?:各级|各[位名]?|每一?[名位个家所]?|全体|所有|广大|基层|所属|下属|院系|系级|班级(?=团|支|党))/;

/** 各支部, 每名委员: whether the words themselves mean each one. */
export const hasEachPrefix = (name: string): boolean => EACH_PREFIX.test(name);

/** Whether each one of the subjects must act by itself. */
export const isEach = (name: string): boolean => EACH_PREFIX.test(name) || MANY.test(name.replace(/（[^（）]*）$/, ""));

/** The name alone: 每名委员 → 委员, 各支部 → 支部. */
export const plainName = (name: string): string => {
  const plain = name
    .replace(/(?<=.{2})每人$/, "")
    .replace(/^(?:所属|下属)(?=.{2})/, "")
    .replace(/(?<=.)(?:每一?[名位个]|各)/, "")
    .replace(/^(?:各[位名](?=.{2})|各(?!级)(?=.{2})|每一?[名位个家所支]?(?!人)|全体|所有|广大)/, "")
    .replace(/\s+/g, "");
  return plain.length >= 2 ? plain : name;
};

const LONGEST_FIRST = BODIES.toSorted((a, b) => b.length - a.length);

/** 党小组会, 支部党员大会: the body of a meeting whose name begins with that of the body. */
export const bodyOfMeeting = (meeting: string): string | null =>
  LONGEST_FIRST.find((body) => meeting.startsWith(body) && meeting.length > body.length) ?? null;
