import { BODIES, BODY_ENDINGS } from "../lexicon/bodies.ts";
import type { SentenceView } from "../refiners/sentence-view.ts";
import { type Span, overlaps } from "../text/span.ts";
import type { Word } from "../words/segmenter.ts";
import { LIGHT_VERBS } from "../lexicon/verbs.ts";
import { isVerb } from "../words/speech.ts";

/** Who a clause says must do it: where the words stand, the kind of 各 or 每名 before them included. */
export interface Who extends Span {
  /** Bound by 要, 应, 须: what follows in the next sentence is asked of the same. */
  readonly bound: boolean;
}

const PLACES = /(?:各地|各省|各市|各县|地区|省份|县区|区县|市州|县市区|各级|每人|各方)$/;
const CAUSES = /^(?:确保|要求|督促|引导|推动|指导|教育|鼓励|支持|监督|敦促|促使)$/;
const JOINS = /^[、和及]$|^以及$/;
const SKIPPED =
  /^(?:要|其中|同时|并|并且|即|再|且|从|每|一是|二是|三是|四是|五是|今年|本年度?|原则上|一般|严格|另外|此外|对应)$/;
const HEAD_WORDS = 14;

/** The subject of a clause: the noun phrase at its head that names a body or persons, or the one behind 由, 确保 and 督促. */
export function subjectOf(view: SentenceView, clause: Span): Who | null {
  const words = view.wordsOf(clause);
  const start = headOf(view, words);
  return phraseAt(view, words, start) ?? behind(view, words, ({ text }) => text === "由") ?? caused(view, words, start);
}

const caused = (view: SentenceView, words: readonly Word[], start: number): Who | null => {
  let at = start;
  while (CAUSES.test(words[at]?.text ?? "")) at++;
  return at > start ? phraseAt(view, words, at) : null;
};

function behind(view: SentenceView, words: readonly Word[], opens: (word: Word) => boolean): Who | null {
  const at = words.findIndex(opens);
  const who = at < 0 ? null : phraseAt(view, words, at + 1);
  return who !== null && /^(?:参加|组成|构成|出席)/.test(view.slice({ start: who.end, end: view.sentence.end }))
    ? null
    : who;
}

/** Behind connecting words, dates and periods. */
function headOf(view: SentenceView, words: readonly Word[]): number {
  let at = 0;
  for (let word = words[at]; word !== undefined && at < HEAD_WORDS; word = words[++at]) {
    if (word.text.startsWith("每人")) break;
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
    if (word.text === "每" && words[at + 1]?.tag === "q") break;
  }
  return at;
}

const isTime = (view: SentenceView, word: Span): boolean =>
  view.dates.some((time) => overlaps(time, word)) || view.periods.some((time) => overlaps(time, word));

/** 工、青、妇组织全年…: a noun here, because no object follows. */
const isOrganisation = (view: SentenceView, words: readonly Word[], at: number, start: number): boolean => {
  const [word, next] = [words[at], words[at + 1]];
  return (
    word?.text === "组织" &&
    at > start &&
    next !== undefined &&
    (isTime(view, next) || next.tag === "modal" || next.tag === "d")
  );
};

const OFFICE = /(?:领导小组|工作组|专班|委员会)$/;
const OFFICE_WORDS = 5;

/** 县委反腐败工作协调领导小组: where the office stands that the verbs before it only describe; -1 where none does. */
function officeBehind(words: readonly Word[], at: number): number {
  for (let next = at; next < Math.min(words.length, at + OFFICE_WORDS); next++) {
    const word = words[next];
    if (word === undefined || !(isVerb(word) || /^(?:n|body|j)/.test(word.tag))) return -1;
    if (OFFICE.test(word.text)) return next;
  }
  return -1;
}

/** Longest name of who must do it, in words. */
const LONGEST = 16;

function phraseAt(view: SentenceView, words: readonly Word[], start: number): Who | null {
  let end = start;
  let last = -1;
  for (; end < words.length && end - start < LONGEST; end++) {
    const word = words[end];
    if (word === undefined || view.isMasked(word)) break;
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
  if (!isPredicate(view, next)) return null;
  const stop = words[closing] ?? tail;
  return { start: head.start, end: stop.end, bound: next?.tag === "modal" || next?.text === "是" };
}

/** 党委（党组）主要负责人 goes on behind the bracket; 学会（协会）每年 ends with it. */
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
  const nounlike = /^(?:n|j|zg|s|g|q|k|m$)/.test(word.tag) || word.tag === "l";
  return nounlike && at > 0 && word.text.length === 1
    ? ONE_SIGN.test(word.text) && /^(?:n|j|body|b|vn|ns|l|v)/.test(words[at - 1]?.tag ?? "")
    : nounlike &&
        word.text.length > 1 &&
        (BODY_ENDINGS.test(word.text) || ROLE_ENDINGS.test(word.text)) &&
        !NO_BODY.test(word.text);
};
const ONE_SIGN = /^[部处室科股委办局站所厅署院校馆组队镇乡村]$/;
/** 中心组组长, 校委成员, 值班人员. */
const ROLE_ENDINGS = /(?:[^增成特专延生]长|书记|主任|人员|负责人|成员|委员|同志|专员|教师|老师|医生|园丁)$/;
/** They end like a body or a person and are none. */
const NO_BODY =
  /(?:问题|内部|外部|全部|干部|局部|好处|办公室主任|本科|学科|专科|教科|课堂|网站|上校|场所|厕所|队伍|小组会|中心组学习|基地|会议室)$/;

/** What may stand within the name, before its head. */
function isPartOfName(words: readonly Word[], at: number, start: number): boolean {
  const word = words[at];
  if (word === undefined) return false;
  const { text, tag } = word;
  if (tag === "body" || tag === "role" || PLACES.test(text)) return true;
  if (JOINS.test(text) || tag === "c") return at > start && isNameWord(words[at + 1]);
  if (text === "（" || text === "）" || text === "“" || text === "”" || text === "·") return at > start;
  if (tag === "uj") return at > start && isNameWord(words[at + 1]);
  if (tag === "q") return /^[名位个家所]$/.test(text) && /^(?:每|各|一)$/.test(words[at - 1]?.text ?? "");
  if (tag === "f") return /^(?:以上|以下)$/.test(text);
  // 各学会开展会员…: the name before it is whole.
  if (LIGHT_VERBS.has(text) && text !== "组织" && at > start && namesWho(words, at - 1)) return false;
  // 理事走访会员: what persons do to others ends their name.
  if (TO_OTHERS.test(text) && words[at - 1]?.tag === "role") return false;
  if (isVerb(word))
    return namesWho(words, at + 1) && at > start && !/^(?:组织|督促|指导|要求|联系|是|有|为|做|抓|由)$/.test(text);
  return isNameWord(word);
}

const TO_OTHERS = /^(?:走访|慰问|走访慰问|看望|拜访|回访|列席|约谈|帮扶|结对帮扶|培训|家访|接待)$/;

const isNameWord = (word: Word | undefined): boolean =>
  word !== undefined &&
  !/^(?:全部|全面|分别|统一|一般|至少|每年|每月)$/.test(word.text) &&
  ((word.tag === "r" && /^[各每本该]/.test(word.text)) ||
    /^(?:n|j|b|s|body|role|zg|l|nr|ns|nt|nz|a)/.test(word.tag) ||
    /^(?:各|每|本|全体|所有|广大|各级|该|全|每个|每名|每位)$/.test(word.text));

/** After who stands what is done: a verb, what binds, a time, how, or to whom. */
function isPredicate(view: SentenceView, next: Word | undefined): boolean {
  if (next === undefined) return false;
  if ([...view.dates, ...view.periods].some((time) => overlaps(time, next))) return true;
  return (
    next.tag === "modal" ||
    isVerb(next) ||
    /^(?:d|p|m|meeting|t|a|r|vd|zg)/.test(next.tag) ||
    /^(?:带头|一般|原则上|全年|及时|负责|牵头|要|应|须|至少|，)$/.test(next.text)
  );
}

/** Bodies and persons of which there are several: each of them has to do it. */
const MANY =
  /(?:支部|党小组|党组织|基层[^，]*|学会|协会|社团|科室|处室|部室|股室|部门|单位|县区|区县|市州|县市区|省份|各地|地区|学校|幼儿园|企业|医院|卫生院|班级|年级组?|教研组|备课组|乡镇|街道|社区|村|分会|工会小组|成员|委员|党员|干部|职工|教师|学生|学员|会员|积极分子|团员|负责人|负责同志|联络员|宣传员|信息员|辅导员|班主任|人员|志愿者|培养人|书记、[^，]*|组织|每人|同志|理事|监事|主要领导)$/;
const EACH_PREFIX = /^(?:各级|各|每一?[名位个家所]?|全体|所有|广大|基层|所属|下属)/;

/** 各支部, 每名委员: the words themselves say each. */
export const hasEachPrefix = (name: string): boolean => EACH_PREFIX.test(name);

/** Whether every one of them must do it by itself. */
export const isEach = (name: string): boolean => EACH_PREFIX.test(name) || MANY.test(name.replace(/（[^（）]*）$/, ""));

/** The name alone: 每名委员 → 委员, 各支部 → 支部. */
export const plainName = (name: string): string => {
  const plain = name
    .replace(/(?<=.)(?:每一?[名位个]|各)/, "")
    .replace(/^(?:各(?!级)(?=.{2})|每一?[名位个家所]?(?!人)|全体|所有|广大)/, "")
    .replace(/\s+/g, "");
  return plain.length >= 2 ? plain : name;
};

const LONGEST_FIRST = BODIES.toSorted((a, b) => b.length - a.length);

/** 党小组会, 支部党员大会: the body that meets, where its name opens that of the meeting. */
export const bodyOfMeeting = (meeting: string): string | null =>
  LONGEST_FIRST.find((body) => meeting.startsWith(body) && meeting.length > body.length) ?? null;
