import type { RequirementKind } from "../../domain/obligation/requirement.ts";
import { maskNames } from "../structure/mask.ts";
import { allMatches } from "../text/all-matches.ts";
import { BLANKS, characterTable, nextIn } from "../text/characters.ts";
import { LONGEST_TITLE, fitTitle } from "./fit-title.ts";
import { nameOfClause } from "./name-of-clause.ts";

/** The words of a duty and what stands around them in its point of the plan, all repaired. */
export interface TitleSource {
  readonly words: string;
  readonly kind: RequirementKind;
  /** How it was read: an entry of a calendar names itself (春节联欢会), a day of the public calendar needs 活动. */
  readonly rules: readonly string[];
  /** What its point says before it, and after it. */
  readonly before: string;
  readonly after: string;
}

const BREAK = /[\n|]/;
const BREAKS = /[\n|]+/g;

/** A short name for a duty: what is to be done, without by whom, when, how often and how many. */
export function titleOf(source: TitleSource): string {
  const words = (BREAK.test(source.words) ? source.words.replace(BREAKS, " ") : source.words).trim();
  if (source.rules.includes("table-row") || source.rules.includes("month-heading")) return calendarTitle(words);
  if (source.rules.some((rule) => rule.startsWith("observance:")) && words.length <= 10) return `${words}活动`;
  if (source.rules.some((rule) => rule.startsWith("compressed-cadence:"))) return words;
  if (source.kind === "trigger") return triggerTitle(words);
  if (words.length <= 8 && !MEASURED.test(words) && saysEnough(words)) return words;
  const own = firstName(words);
  if (own !== undefined) return finished(talkOf(source) ? withTalk(own, source.before) : own, source.kind, words);
  const around = topicOf(source.before) ?? firstName(firstSentence(source.after));
  return finished(around ?? anyName(words) ?? words, source.kind, words);
}

const calendarTitle = (words: string): string => fitTitle(words.replace(/[。；，、：]+$/, ""));

/** A short duty names itself, unless a number, a period or an opening word stands in it. */
const MEASURED = /[\d每全不至半次：]|季度|年[底末终内]|^即/;

/** The event and what it asks for where both fit, else what it asks for, else the event. */
function triggerTitle(words: string): string {
  const clauses = clausesOf(words.replace(/^(?:确保|督促引导|要)/, ""));
  const whole = clauses.join("");
  if (whole.length <= LONGEST_TITLE) return whole;
  const [event = "", ...duties] = clauses;
  const asked = duties.map(nameOfClause).findLast((name) => saysEnough(name) && !ATTITUDE.test(name));
  if (asked === undefined) return fitTitle(duties.length > 0 ? event : nameOfClause(event));
  return fitTitle(event.length + asked.length <= LONGEST_TITLE ? event + asked : asked);
}
const ATTITUDE = /^充分发挥|^加强|^提高/;

const TIME_BRACKET = /（([^（）]*[每\d次月年季][^（）]*)）/g;

const HAS_MARKS = characterTable('（《“「"〔');
const ENDS_CLAUSE = characterTable(`，：。；${BLANKS}`);

/** Cut at commas, colons and brackets with a time in them, but never inside quotation marks. */
function clausesOf(text: string): string[] {
  if (nextIn(HAS_MARKS, text, 0, text.length) === text.length) return cut(text, text);
  const open = text.replace(TIME_BRACKET, "，$1，");
  return cut(open, maskNames(open));
}

/** The pieces of `text` between the stops that stand in `masked`. */
function cut(text: string, masked: string): string[] {
  const pieces: string[] = [];
  for (let from = 0; from < text.length; ) {
    const to = nextIn(ENDS_CLAUSE, masked, from, text.length);
    if (to > from) pieces.push(text.slice(from, to));
    from = to + 1;
  }
  return pieces;
}

/** The first name of a clause that says enough; one that only says on what occasion or by what means comes last. */
function firstName(text: string): string | undefined {
  let framing: string | undefined;
  for (const clause of inOrder(text)) {
    const name = nameOfClause(clause);
    if (!saysEnough(name)) continue;
    if (!FRAMING.test(name)) return name;
    framing ??= name;
  }
  return framing;
}

/** 结合学会实际, 按照…思路, 通过…形式: said before the clause that names the duty. */
const FRAMING =
  /^(?:紧紧)?(?:围绕|结合|按照|根据|针对|聚焦|立足|依托|通过|就(?!近|业))(?![^，]*(?:开展|举办|召开|建立|制定|推进|实施))/;

/** The clauses; one that only leads up to a date (从现在起到五一前) comes last. */
function inOrder(text: string): string[] {
  const clauses = clausesOf(text);
  const times = clauses.filter(endsInTime);
  return times.length === 0 ? clauses : [...clauses.filter((clause) => !endsInTime(clause)), ...times];
}
const endsInTime = (clause: string): boolean => "前底旬末月日".includes(clause.charAt(clause.length - 1));

/** 每年至少谈1次: the sentence before says what kind of talk. */
const talkOf = ({ words }: TitleSource): boolean =>
  /谈[^，。；话心判论]{0,6}次|次[^，。；话心]{0,3}谈$/.test(words) && !/谈[话心]/.test(words);
const TALKS = /谈心谈话|谈话谈心|谈心|约谈/g;

function withTalk(name: string, before: string): string {
  const talk = allMatches(before, TALKS).at(-1)?.[0] ?? "谈话";
  return name.replace(/谈?$/, talk);
}

/** 会议, 活动, 上述工作, 七一后: no name at all. */
const EMPTY =
  /^(?:上述|以上|第.|分)?(?:召开|开展|举行|组织|完成)?(?:会议|活动|工作|一次|时间|次数|人数|要求|安排|完成|落实|主题|阶段)$|^[“”年初末底至春节前后七一五十八·国庆月日季度上下半中旬\d—到起-]+$/;
const saysEnough = (name: string): boolean => name.length >= 2 && !EMPTY.test(name) && /[\u3400-\u9fff]{2}/.test(name);

const firstSentence = (text: string): string => /^[，。；：）\s]*([^。；]*)/.exec(text)?.[1] ?? "";

/** 党支部党员大会是…, 专题会议制度。…: the point's subject, or else its head. */
function topicOf(before: string): string | undefined {
  const head = /^[^，。；：]{2,30}/.exec(before)?.[0] ?? "";
  const subject = /^(.{3,20}?)是/.exec(head)?.[1];
  const clause = /([^，。；：]{4,24})[，：]$/.exec(before.slice(-25))?.[1] ?? "";
  const name = nameOfClause(subject ?? clause);
  if (saysEnough(name)) return name;
  const whole = nameOfClause(head);
  return saysEnough(whole) ? whole : undefined;
}

/** The first name of a clause, however little it says. */
const anyName = (text: string): string | undefined =>
  inOrder(text)
    .map(nameOfClause)
    .find((name) => name !== "");

function finished(name: string, kind: RequirementKind, words: string): string {
  return fitTitle(
    kind === "hours" ? withHours(name, words) : kind === "quantity" ? (numbered(name, words) ?? name) : name,
  );
}

/** 集中学习时间 → 集中学习学时. */
function withHours(name: string, words: string): string {
  const unit = /学时|课时/.exec(words)?.[0] ?? "";
  return /(?:时间|培训|学习)$/.test(name) ? name.replace(/时间$/, "") + unit : name;
}

/** 举办两场竞赛 keeps its number: 举办竞赛 alone would say too little. */
function numbered(name: string, words: string): string | null {
  if (name.length > 4) return null;
  const clause =
    clausesOf(words)
      .find((part) => nameOfClause(part) === name)
      ?.replace(/^即/, "") ?? "";
  return clause.length > name.length && clause.length <= 8 ? clause : null;
}
