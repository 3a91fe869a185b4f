import type { Reading } from "../refiners/reading.ts";
import type { SentenceView } from "../refiners/sentence-view.ts";
import { type Span, overlaps } from "../text/span.ts";
import type { Word } from "../words/segmenter.ts";
import { isVerb } from "../words/speech.ts";
import { type Who, acts, bodyOfMeeting, chargedIn, hasEachPrefix, namesWho, subjectOf } from "./find-subject.ts";

/** The context that one sentence leaves to the next one of its block. */
export interface Carried {
  readonly who: Who | null;
}

/** 上述工作, 做到岗位变动必谈, 与各股室负责人的谈话: openings with which a sentence continues the one before. */
const GOES_ON =
  /^(?:[此该](?:项|次)?(?:活动|工作|会议|任务|比赛|培训)|一般|原则上|通常|(?:并|同时|其中|做到|要|应|还|与|对|一是|二是)|[^，]{0,12}必[谈访报])/;

/** 每人每年撰写1篇: each of the people named before. */
const ANYONE = /^(?:每人|人人)$/;
const PERSONS = /(?:[^动全满减]员|干部|教师|老师|职工|书记|领导|同志|负责人|骨干|学生)$/;

const someoneNamed = (view: SentenceView, who: Who | null, earlier: readonly (Who | null)[]): Who | null =>
  who === null || !ANYONE.test(view.slice(who))
    ? who
    : (earlier.findLast((other) => other !== null && PERSONS.test(view.original.slice(other.start, other.end))) ?? who);

/** Gives each reading its subject: from its clause, from one before it in the sentence, or from the sentence before. */
export function giveSubjects(
  view: SentenceView,
  readings: readonly Reading[],
  before: Carried,
): { readings: Reading[]; carried: Carried } {
  const named = view.clauses.map((clause) => {
    const who = subjectOf(view, clause);
    return who === null || isCounted(view, who, clause) ? null : who;
  });
  const found = named
    .map((who, index) => someoneNamed(view, who, [before.who, ...named.slice(0, index)]))
    .map(
      (who, index) =>
        who ??
        meetingIn(
          view,
          view.clauses[index],
          named.slice(0, index).some((earlier) => earlier !== null),
        ),
    );
  const text = view.sentence.text;
  const isListed = view.original[view.sentence.start - 1] === "；";
  const goesOn = before.who?.bound === true || isListed || GOES_ON.test(text) || /上述|前述/.test(text);
  const open = goesOn ? before.who : null;
  const given = readings.map((reading) => {
    const who = partOf(view, reading) ?? subjectFor(view, reading, found) ?? meetingBody(view, reading) ?? open;
    return who === null || isPartOfEntry(view, reading, who)
      ? reading
      : { ...reading, subject: { start: who.start, end: who.end } };
  });
  const last = found.findLast((who) => who !== null && !attends(view, who)) ?? found.findLast((who) => who !== null);
  return { readings: given, carried: { who: last ?? open } };
}

/** 党组、支部学习分别不少于30、40次: each part of the list names its own; where the parts are times, none does. */
function partOf(view: SentenceView, { rules, requirement, start, end, parts: [number] }: Reading): Who | null {
  if (!rules.includes("distributed") || requirement.due !== null || number === undefined || start >= number.start)
    return null;
  const words = view.wordsOf({ start, end: Math.min(end, number.start) });
  const last = words.findIndex((_, at) => namesWho(words, at));
  const [first, who] = [words[0], words[last]];
  return first === undefined || who === undefined ? null : { start: first.start, end: who.end, bound: false };
}

/** 规程, 学习制度, 议事规则: the rules by which a body works. */
const SYSTEM = /^(?:规程|规则|制度|机制|要求|规定|体系)$/;
const OF_SYSTEM =
  /^(?:规程|规则|制度|机制|会议|例会|工作|学习|议事|集体|集中|专题|理论|研讨|报告|决策|述职|联系|考勤|要求|规定|体系)+$/;
/** 严格落实, 进一步健全: adverbs of manner. */
const HOW = /^(?:ad?|d)/;
/** The acts of a body that follows its rules. */
const SESSION = /(?:召开|举行)[^，]*会|学习|研讨|会议|例会|研究|议事|述职/;

/** 完善领导小组工作规程，每季度召开会议; 落实中心组学习制度，全年学习12次: the body whose rules an earlier clause names is the one that meets. */
function meetingBody(view: SentenceView, { start, end }: Reading): Who | null {
  const words = view.wordsOf({ start, end });
  if (
    !SESSION.test(view.slice({ start, end })) ||
    words.some(({ text }, at) => namesWho(words, at) || OF_OTHERS.test(text))
  )
    return null;
  for (const clause of view.clauses.slice(0, view.clauseAt(start)).toReversed()) {
    const who = ruledBody(view, view.wordsOf(clause));
    if (who !== null) return who;
  }
  return null;
}

/** 常务理事会, 会员大会: these meetings are held by their own bodies, whatever body was named before. */
const OF_OTHERS = /(?:理事会|监事会|委员会|支委会|代表大会|党员大会|会员大会|全委会|常委会)(?:会议)?$/;

function ruledBody(view: SentenceView, words: readonly Word[]): Who | null {
  const verb = words.findIndex(({ tag }) => !HOW.test(tag));
  if (!isVerb(words[verb] ?? NO_WORD)) return null;
  const last = words.findLastIndex((_, index) => namesWho(words, index));
  const [first, body, system] = [words[verb + 1], words[last], words.at(-1)];
  if (first === undefined || body === undefined || system === undefined || last <= verb) return null;
  const rest = words.slice(last + 1);
  const isRule = SYSTEM.test(system.text) && rest.length > 0 && rest.every(({ text }) => OF_SYSTEM.test(text));
  return isRule && !view.isMasked(first) ? { start: first.start, end: body.end, bound: false } : null;
}
const NO_WORD: Word = { text: "", tag: "", start: 0, end: 0 };

/** The last subject named before or in the clause of the phrase. */
function subjectFor(view: SentenceView, reading: Reading, found: readonly (Who | null)[]): Who | null {
  const [part] = reading.parts;
  const first = view.clauseAt(reading.start);
  const at = Math.max(first, part === undefined ? first : view.clauseAt(part.start));
  const last = Math.max(at, view.clauseAt(reading.end - 1));
  const within = found.slice(first, last + 1).filter((who) => who !== null && who.start < reading.end);
  const own = within.find((who) => who !== null && !isOccasion(view, who)) ?? within[0];
  const named = found
    .slice(0, at + 1)
    .filter((who): who is Who => who !== null && !isHost(view, who) && !isOtherMeeting(view, who, reading));
  const before =
    named.findLast(({ leads }) => leads === true) ?? named.findLast((who) => !attends(view, who)) ?? named.at(-1);
  return ownOf(view, reading) ?? own ?? before ?? found.slice(last + 1).find((who) => who?.charged === true) ?? null;
}

/** 支部委员会会议每月召开，党员大会每季度召开: whether the clause names another meeting, with a body of its own. */
const isOtherMeeting = (view: SentenceView, who: Who, { start, end }: Reading): boolean =>
  (who.meets === true || convenes(view, who)) &&
  view.clauseAt(who.start) !== view.clauseAt(start) &&
  view.wordsOf({ start, end }).some(({ tag }) => tag === "meeting");

/** 支部委员会每月至少召开1次: whether the clause of a body says only that it meets. */
function convenes(view: SentenceView, { start, end }: Span): boolean {
  const clause = view.clauses[view.clauseAt(start)];
  return (
    clause !== undefined &&
    view.slice({ start, end }).endsWith("会") &&
    MEETS_ONLY.test(view.slice({ start: end, end: clause.end }))
  );
}
const MEETS_ONLY =
  /^(?:会议)?(?:一般|原则上)?(?:每[^，]{1,4}|全年)?(?:一般|原则上|至少|不少于)?(?:召开|举行)(?:会议)?(?:至少|不少于)?[\d一二两三四五六]*次?(?:会议)?(?:以上)?$/;

/** …，书记主持: who has the chair is not who has to see to it. */
const isHost = (view: SentenceView, { end, charged }: Who): boolean => {
  const clause = view.clauses[view.clauseAt(end - 1)];
  return charged !== true && clause !== undefined && HOSTS.test(view.slice({ start: end, end: clause.end }));
};
const HOSTS = /^(?:主持|召集|列席|记录|讲话|点评)$/;

/** 秘书处负责组织，全体理事参加: who only comes does not have to see to it, where somebody else does. */
const attends = (view: SentenceView, { end }: Span): boolean => {
  const clause = view.clauses[view.clauseAt(end - 1)];
  return clause !== undefined && /^等?(?:参加|出席|列席|参会|到会)$/.test(view.slice({ start: end, end: clause.end }));
};

/** 理事会换届后，秘书处…: whom the event befalls is not yet who must act. */
function isOccasion(view: SentenceView, who: Span): boolean {
  const clause = view.clauses[view.clauseAt(who.start)];
  return clause !== undefined && /(?:[后时]|之前|前)$/.test(view.slice(clause)) && view.clauses.at(-1) !== clause;
}

/** 工会干部讲课比赛, in a calendar. */
function isPartOfEntry(view: SentenceView, { rules, requirement: asked, start }: Reading, who: Who): boolean {
  const clause = view.clauses[view.clauseAt(who.start)];
  const isEntry =
    rules.includes("month-heading") ||
    (asked.kind === "deadline" &&
      view.original[who.start - 1] === "：" &&
      view.clauseAt(start) === view.clauseAt(who.start) - 1);
  return isEntry && clause !== undefined && (overlaps(who, clause) || start <= who.start) && !acts(view, who, clause);
}

const CHARGES = /^(?:以上|上述|该项|此项|各?项)?(?:工作|任务|活动|会议)?由/;

/**
 * 每季度举办一次沙龙。由秘书处组织。: gives the subject of a sentence that only names it to the duty before. Null for other sentences.
 */
export function chargedFor(view: SentenceView, before: Reading | undefined): Reading | null {
  const [clause] = view.clauses;
  if (before === undefined || before.subject !== undefined || clause === undefined) return null;
  const who = CHARGES.test(view.sentence.text) ? chargedIn(view, clause) : null;
  return who === null ? null : { ...before, subject: { start: who.start, end: who.end } };
}

/** Of several subjects in one clause (党组学习30次、支部学习40次) each number has its own before it. */
function ownOf(view: SentenceView, { start, end }: Reading): Who | null {
  const clause = view.clauses[view.clauseAt(start)];
  if (clause === undefined || start <= clause.start) return null;
  const who = subjectOf(view, { start, end: Math.min(end, clause.end) });
  return who === null || isCounted(view, who, clause) ? null : who;
}

/** 评选优秀党员10名、先进支部5个: whether a name is a counted thing and no subject. */
function isCounted(view: SentenceView, { start, end }: Who, clause: Span): boolean {
  const [number, counter, next] = view
    .wordsOf({ start: end, end: clause.end })
    .filter(({ text }, at) => at > MOST_BEFORE_NUMBER || !COMPARES.test(text));
  return (
    !hasEachPrefix(view.slice({ start, end })) &&
    number?.tag === "m" &&
    counter !== undefined &&
    /^[个名家人位户所支]$/.test(counter.text) &&
    !isVerb(next ?? NO_WORD)
  );
}

/** 团体会员不少于15家: the words between a counted thing and its number. */
const COMPARES = /^(?:不|不少|不低|于|至少|达到?|超过|突破|新增|增加|约|近|逾)$/;
const MOST_BEFORE_NUMBER = 2;

/** 党小组会每月召开: who meets. Where somebody was named before, only a meeting that opens the clause changes that. */
function meetingIn(view: SentenceView, clause: Span | undefined, isNamed: boolean): Who | null {
  if (clause === undefined) return null;
  const word = view.wordsOf(clause).find(({ tag, start }) => tag === "meeting" && (!isNamed || start === clause.start));
  const body = word && bodyOfMeeting(word.text);
  return word && body ? { start: word.start, end: word.start + body.length, bound: false, meets: true } : null;
}
