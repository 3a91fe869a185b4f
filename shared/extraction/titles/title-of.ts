import type { RequirementKind } from "../../domain/obligation/requirement.ts";
import { isCircumstance } from "../parsers/circumstance.ts";
import { MASK, maskNames } from "../structure/mask.ts";
import { allMatches } from "../text/all-matches.ts";
import { BLANKS, characterTable, nextIn } from "../text/characters.ts";
import type { Segmenter } from "../words/segmenter.ts";
import { LONGEST_TITLE, fitTitle } from "./fit-title.ts";
import { LISTED } from "../refiners/standing-lists.ts";
import { namesWho } from "../subjects/find-subject.ts";
import { isDoing } from "../words/speech.ts";
import { inWholeWords } from "./whole-words.ts";
import { nameOfClause } from "./name-of-clause.ts";

/** The words of a duty and the words around them in its point of the plan, all repaired. */
export interface TitleSource {
  readonly words: string;
  /** The subject at the beginning of the words, which is no part of the name. */
  readonly subject: string | null;
  readonly segmenter: Segmenter;
  readonly kind: RequirementKind;
  /**
   * The rules that read the duty: an entry of a calendar names itself (春节联欢会), a day of the public calendar needs 活动.
   */
  readonly rules: readonly string[];
  /** The words of the point before the duty, and after it. */
  readonly before: string;
  readonly after: string;
}

const BREAK = /[\n|]/;
const BREAKS = /[\n|]+/g;

/** A short name for a duty: what is to be done, without by whom, when, how often and how many. */
export function titleOf(source: TitleSource): string {
  const words = withoutSubject(
    (BREAK.test(source.words) ? source.words.replace(BREAKS, " ") : source.words).trim(),
    source,
  );
  if (source.rules.includes("distributed")) return distributedTitle(words, source);
  const isEntry = source.rules.includes("month-heading") && !source.rules.includes("amount");
  if (source.rules.includes("table-row") || isEntry) return calendarTitle(words);
  if (source.rules.some((rule) => rule.startsWith("observance:")) && words.length <= 10) return `${words}活动`;
  if (source.rules.some((rule) => rule.startsWith("compressed-cadence:"))) return words;
  const deed = source.rules.find((rule) => rule.startsWith(LISTED))?.slice(LISTED.length);
  if (deed !== undefined) return fitTitle(words, LONGEST_TITLE - deed.length) + deed;
  const topic = source.rules.find((rule) => rule.startsWith(AT_EVENT))?.slice(AT_EVENT.length);
  if (topic !== undefined) return atEventTitle(words, topic);
  if (source.kind === "trigger") return triggerTitle(words, source);
  const talk = talkBetween(source.words);
  if (talk !== null) return talk;
  if (words.length <= 8 && !MEASURED.test(words) && saysEnough(words)) return words;
  const first = firstName(words);
  const own = (first !== undefined && isNobodyElse(first, source) ? undefined : first) ?? meetingName(source);
  const whole = (name: string, text: string) => inWholeWords(name, text, source.segmenter.wordsIn(text));
  if (own !== undefined)
    return finished(
      withContext(
        withVerb(
          withWho(withTopic(whole(talkOf(source) ? withTalk(own, source.before) : own, words), source), source),
          source,
        ),
        source,
      ),
      source.kind,
      words,
    );
  const shared = sharedDeed(source);
  if (shared !== undefined) return fitTitle(shared);
  const held = heldBy(source);
  if (held !== undefined) return fitTitle(held);
  const around = topicOf(source.before) ?? firstName(firstSentence(source.after));
  return around === undefined
    ? finished(whole(anyName(words) ?? words, words), source.kind, words)
    : finished(whole(around, source.before + source.after), source.kind, words);
}

/** 常务委员会每月召开一次: only the body that meets names the duty. */
function meetingName({ words, subject }: TitleSource): string | undefined {
  const name =
    subject === null || !words.includes(subject) || !subject.endsWith("会")
      ? undefined
      : nameOfClause(clausesOf(words)[0] ?? "");
  return name !== undefined && name.startsWith(subject ?? "") && saysEnough(name) ? name : undefined;
}

/** 各, 每名: the greatest length of such a word before the name. */
const LONGEST_EACH = 2;

/** 教师不少于4学时: whether a name is only that of the subject, without an activity. */
const isNobodyElse = (name: string, source: TitleSource): boolean => {
  const { subject, kind, segmenter } = source;
  return (
    kind !== "trigger" &&
    subject !== null &&
    !name.endsWith("会") &&
    (name === subject || (name.startsWith(subject) && !talkOf(source) && isTalkOfPeople(name, segmenter)))
  );
};

/** 书记与班子成员: only people and what joins them. */
const isTalkOfPeople = (name: string, segmenter: Segmenter): boolean => {
  const words = segmenter.wordsIn(name);
  return words.every((word, at) => namesWho(words, at) || /^[、与和同]$/.test(word.text));
};

/** 领导听课不少于6学时，教师不少于4学时: the activity of an earlier subject also applies to the next one. */
function sharedDeed({ words, subject, before, segmenter, kind }: TitleSource): string | undefined {
  const at = subject === null || kind === "trigger" ? -1 : words.indexOf(subject);
  if (subject === null || at < 0 || at > LONGEST_EACH) return undefined;
  const sentence = /[^。；：]*$/.exec(before)?.[0] ?? "";
  for (const clause of sentence.split(/[，、]/).toReversed()) {
    const name = nameOfClause(clause);
    const parts = segmenter.wordsIn(name);
    const last = parts.findLastIndex((_, at) => namesWho(parts, at));
    const deed = last < 0 || last === parts.length - 1 ? "" : name.slice(parts[last]?.end ?? 0);
    if (deed.length >= 2 && segmenter.wordsIn(deed).some(isDoing)) return subject + deed;
  }
  return undefined;
}

/** 监事会每季度召开一次会议, 工青妇组织各开展2次活动: only the holder tells the duty from others. */
function heldBy({ words, subject, before, kind }: TitleSource): string | undefined {
  if (subject === null || kind === "trigger" || NAMED_BEFORE.test(before)) return undefined;
  const what = /(?:会议|活动)$/.exec(anyName(words) ?? "")?.[0];
  const title = `${subject}${what ?? ""}`;
  return what !== undefined && words.includes(subject) && title.length <= LONGEST_TITLE ? title : undefined;
}
/** 一是专题会议制度。: the sentence before names the duty. */
const NAMED_BEFORE = /(?:制度|机制|会议|活动)[。：；，]?$/;

/** 对学会换届，6月底前完成摸底 → 学会换届摸底; 落实“周学”制度，全年学习40次 → “周学”学习: adds the subject matter of the clause before. */
function withTopic(name: string, { before, words, after }: TitleSource): string {
  const clause = /([^，。；：]{2,40})，$/.exec(before)?.[1] ?? /^([^，。；：]{2,40})，/.exec(words)?.[1] ?? "";
  const act = ACT.exec(name)?.[1];
  const about = /^对(?!于)([^，]{3,14}?)(?:工作)?$/.exec(clause)?.[1];
  if (act !== undefined && about !== undefined) return about + act;
  const treated = MEETS.test(name) ? TREATED.exec(after)?.[1] : undefined;
  if (treated !== undefined && treated.length + name.length <= LONGEST_TITLE && !name.includes(treated))
    return treated + name;
  const same = GENERAL.exec(name)?.[1];
  if (same !== undefined && clause.endsWith(same)) {
    const fuller = nameOfClause(clause);
    if (fuller.length > name.length && fuller.length <= LONGEST_TITLE) return fuller;
  }
  const system = /“([^“”]{2,8})”(?:制度|机制|活动)?$/.exec(clause)?.[1];
  return LEARNS.test(name) && system !== undefined ? `“${system}”${name}` : name;
}
const ACT = /^(?:完成|进行|开展|予以|做好)?([\u3400-\u9fff]{2})$/;
/** 召开2次专题会议，研究党风廉政建设工作: the meeting gets the subject matter that follows. */
const MEETS = /^(?:召开)?(?:专题|工作|全体|联席|调度|专门)?(?:会议|座谈会|分析会|研判会|例会)$/;
const TREATED =
  /^，(?:集体|专题|认真)?(?:研究|分析研判|分析|讨论|听取|部署|研判|总结|通报)(?:和?(?:部署|解决|推进))?([^，。；、\d]{4,12}?)(?:工作|情况|问题|事项)?(?:汇报)?(?=[，。；、])/;
/** 抓好法律学习，全年开展学习活动2次: the clause before tells the kind of activity. */
const GENERAL = /^(?:开展|组织|集中)?(学习|培训|检查|调研|宣传|演练|考核|评选|座谈|研讨|走访|督查)(?:活动)?$/;
const LEARNS = /^(?:学习|研讨|活动|培训|集中学习)$/;

const TIMES = /(?:第?[一二三四1-4][、和及]?){2,4}季度|上半年[、和及]?下半年/;
const SHARES =
  /(?:分别|各)(?:为|是|达到?|不少于|不低于|至少)?|(?:任务|指标|目标)(?=分别|各)|\d[\d、和及.]*[\u3400-\u9fff%]{0,3}$/g;

/** 一、二季度发展会员任务分别为50、60名 → 发展会员. */
const distributedTitle = (words: string, source: TitleSource): string => {
  const name = nameOfClause(words.replace(TIMES, "").replace(SHARES, ""));
  const subject =
    source.subject !== null && name.length <= SAYS_LITTLE && !name.includes(source.subject) ? source.subject : "";
  return fitTitle(saysEnough(name) ? subject + name : (firstName(firstSentence(source.after)) ?? words));
};

/** 举办讲座10场，受众5000人次 → 讲座受众: a name that is too short gets that of the clause before. */
function withContext(name: string, { before, kind, segmenter, words }: TitleSource): string {
  const lacksObject = COUNTED_ALONE.test(words);
  const isVerb = segmenter.wordsIn(name).some(isDoing);
  if (kind === "trigger" || !(lacksObject || (name.length <= SHORTEST_NAME && !isVerb))) return name;
  const clause = /([^，。；：]{2,40})，$/.exec(before.slice(-LONGEST_CLAUSE))?.[1] ?? "";
  const about = HOSTS.test(clause) ? "" : nameOfClause(clause);
  const deed = lacksObject ? words.slice(0, words.search(/\d/)) : name;
  return saysEnough(about) && about.length + deed.length <= LONGEST_TITLE && !about.includes(deed)
    ? about + deed
    : name;
}
/** 验收3个: the counted thing is in the clause before. */
const COUNTED_ALONE = /^[\u3400-\u9fff]{2}\d+[个家名人项件处所户]$/;
const LONGEST_CLAUSE = 41;
const SHORTEST_NAME = 2;

/** 选拔60名骨干、150名人才: the verb of the first entry also applies to the others. */
function withVerb(name: string, { words, before, segmenter }: TitleSource): string {
  const clause = /[^，。；：]*$/.exec(before)?.[0] ?? "";
  const isMeeting = name.length > SHORT_CLAUSE && segmenter.wordsIn(name).every(({ tag }) => tag === "meeting");
  if (isMeeting || !/\d[^、和及与]{0,12}(?:[、和及与]|$)/.test(clause) || segmenter.wordsIn(words).some(isDoing))
    return name;
  return (segmenter.wordsIn(clause).find(isDoing)?.text ?? "") + name;
}

/** 监事会议: a name of this length keeps its verb, or it would need its number. */
const SHORT_CLAUSE = 4;

/** 党委组织部将汇总论文 → 汇总论文; 安排表由办公室制定 → 安排表制定: where enough is left to name the duty. */
function withoutSubject(words: string, { subject, kind, segmenter }: TitleSource): string {
  if (subject === null || kind === "trigger") return words;
  const by = words.indexOf(`由${subject}`);
  if (by >= 0) {
    const rest = words.slice(by + subject.length + 1);
    return words.slice(0, by) + rest.replace(CHARGE, "");
  }
  const at = words.indexOf(subject);
  const end = at + subject.length;
  if (at < 0 || (at > 0 && !/[，。：；]/.test(words.charAt(at - 1)))) return words;
  const isWhole = segmenter.wordsIn(words).some((word) => word.end === end);
  const rest = words.slice(end).replace(/^(?:要|应当?|须|必须|将|应该|需)/, "");
  return isWhole && rest.length >= LEAST_LEFT && !WITH.test(rest) ? words.slice(0, at) + rest : words;
}
/** 由秘书处负责组织实施: names the charged body and no activity. */
const CHARGE = /^(?:具体|统一)?(?:负责|牵头|主持|召集|带头|承担|组织|实施|落实|完成)+(?=$|[，。；])/;
const LEAST_LEFT = 4;
/** 书记与班子成员谈话: both sides belong to the name. */
const WITH = /^(?:[与和同]|之间|相互)/;

/** 学习, 讲党课: a name of at most this length tells too little without its subject. */
const SAYS_LITTLE = 3;
/** Activities that every plan asks of many, so that only the subject tells one duty from another. */
const GENERIC = /^(?:集中培训|谈心谈话|集中学习|业务培训|业务学习|学习培训)$/;
const LONGEST_WHO = 12;

const withWho = (name: string, { subject, kind, words }: TitleSource): string =>
  subject !== null &&
  kind !== "trigger" &&
  ((name.length <= SAYS_LITTLE && words.startsWith(subject)) ||
    (GENERIC.test(name) && subject.length <= LONGEST_WHO)) &&
  !name.includes(subject)
    ? subject.replace(/^(?:各|每[名位个]?)(?!级)(?=.{2})/, "") + name
    : name;

/** Blanks between characters, where a cell was wrapped. */
const WRAPPED = /(?<=[\u3400-\u9fff]) +(?=[\u3400-\u9fff])/g;
const calendarTitle = (words: string): string => {
  const entry = words
    .replace(/[。；，、：]+$/, "")
    .replace(WRAPPED, "")
    .replace(DAY_BRACKET, "");
  const masked = maskNames(entry).replace(BRACKETED, ({ length }) => MASK.repeat(length));
  const pieces = cut(entry, masked, COMMAS).filter(({ length }) => length >= LEAST_LEFT);
  return fitTitle(pieces.find((piece) => !isCircumstance(piece)) ?? pieces[0] ?? entry);
};
/** 布置假期安全，下发家长信: a name is one clause only. */
const COMMAS = characterTable("，；。");
/** 军训（8.24—8.28）, 运动会（10月22—23日）. */
const DAY_BRACKET = /(?<=.{2})（[\d.．月日周至到—–~～-]{3,16}）$/;
const BRACKETED = /（[^（）]*）/g;

/** A short duty names itself, unless it has a number, a period or an opening word. */
const MEASURED = /[\d每全不至半次：]|^(?:逐|按|隔|双)[日周旬月季]|季度|年[底末终内]|^即/;

/** The rule name that `refiners/read-block.ts` gives. */
const AT_EVENT = "at-event:";

/** 岗位变动时, under a lead-in that asks for talks, becomes 岗位变动谈话. */
function atEventTitle(words: string, topic: string): string {
  const event = words.replace(/(?:时|的|后|之时)[；。，]?$/, "").replace(/^(?:受到|发生|出现|遇到)(?=.{4})/, "");
  return event.includes(topic) ? fitTitle(event) : fitTitle(event, LONGEST_TITLE - topic.length) + topic;
}

/** The event and its activity where both fit, else the activity, else the event. */
function triggerTitle(words: string, { after }: TitleSource): string {
  const clauses = clausesOf(words.replace(/^(?:确保|督促引导|要)/, "").replace(CLOCK, ""));
  const whole = clauses.join("");
  if (whole.length <= LONGEST_TITLE) return whole;
  const [event = "", ...duties] = clauses.length === 1 ? atEvent(whole) : clauses;
  const names = duties.map(nameOfClause).filter(saysWhatToDo);
  const asked =
    names.findLast((name) => !ATTITUDE.test(name)) ??
    clausesOf(firstSentence(after))
      .map(nameOfClause)
      .find((name) => saysWhatToDo(name) && !ATTITUDE.test(name)) ??
    names.at(-1);
  if (asked === undefined) return fitTitle(duties.length > 0 ? event : nameOfClause(event));
  return fitTitle(event.length + asked.length <= LONGEST_TITLE ? event + asked : asked);
}
/** 会后3个工作日内印发: how soon is said by the clock of the duty. */
const CLOCK =
  /(?:(?<=[后前时，的])的?|(?:应当?|须|要)?在)[\d一二三四五六七八九十两]{1,3}个?(?:工作日|小时|星期|[日天月周])(?:之内|以内|内)，?/;

/** 向新平台迁移前要进行评估: the event, and behind what binds the duty. */
const atEvent = (clause: string): readonly string[] =>
  /^(.{4,}?[时后前])(?:要|应当?|须|必须|需|及时|将)(.{4,})$/.exec(clause)?.slice(1) ??
  /^(.{4,}(?:节日|节假日|节点|活动|会议|换届)前)(?!后)(.{4,})$/.exec(clause)?.slice(1) ?? [clause];
/** Whether a name tells an activity. 明确要求 and 便于统计 are purposes. */
const saysWhatToDo = (name: string): boolean => name.length >= LEAST_LEFT && saysEnough(name) && !AIM.test(name);
const AIM = /^(?:便于|以便|以|从而|使|让|达到)/;
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

/** The pieces of `text` between the stops that `masked` has. */
function cut(text: string, masked: string, stops = ENDS_CLAUSE): string[] {
  const pieces: string[] = [];
  for (let from = 0; from < text.length; ) {
    const to = nextIn(stops, masked, from, text.length);
    if (to > from) pieces.push(text.slice(from, to));
    from = to + 1;
  }
  return pieces;
}

/** The first name of a clause that tells enough; names of an occasion or a means come last. */
function firstName(text: string): string | undefined {
  let framing: string | undefined;
  for (const clause of inOrder(text)) {
    const name = nameOfClause(clause);
    if (!saysEnough(name)) continue;
    if (!FRAMING.test(name) && !TO_WHOM.test(clause) && !isCircumstance(name) && !isCircumstance(clause)) return name;
    framing ??= name;
  }
  return framing;
}

/** 结合学会实际, 按照…思路, 通过…形式: said before the clause that names the duty. */
const FRAMING =
  /^采取[^，]+方式$|^(?:紧紧)?(?:围绕|结合|按照|根据|针对|聚焦|立足|依托|通过|就(?!近|业))(?![^，]*(?:开展|举办|召开|建立|制定|推进|实施))/;

/** 面向班子成员, 对活动不正常的社团: the people concerned, without an activity. */
const TO_WHOM =
  /^(?:面向|对(?![接标照口比]))[^，]{2,}(?:成员|人员|社团|学会|协会|支部|组织|单位|企业|党员|干部|职工|学生|教师|群众|居民|群体|对象|问题)$/;

/** The clauses; one that only leads up to a date (从现在起到五一前) comes last. */
function inOrder(text: string): string[] {
  const clauses = clausesOf(text);
  const times = clauses.filter(endsInTime);
  return times.length === 0 ? clauses : [...clauses.filter((clause) => !endsInTime(clause)), ...times];
}
const endsInTime = (clause: string): boolean =>
  "前底旬末月日".includes(clause.charAt(clause.length - 1)) || clause.endsWith("期间");

/** 书记与委员每月应进行1次谈心谈话: the two sides of a talk tell it from other talks. */
function talkBetween(words: string): string | null {
  const [, who = "", other = ""] = BETWEEN_TWO.exec(words) ?? [];
  const title = `${who}与${other}谈心谈话`;
  return other === "" || title.length > LONGEST_TITLE ? null : title;
}
const BETWEEN_TWO =
  /^([^，。；：、\d每]{2,12}?)[与和同]([^，。；：、\d]{2,12}?)(?:之?间的?)?(?=定期|每|一般|至少|应|要|须|进行|开展|谈)[^，。；：、]{0,12}(?:谈心谈话|谈话谈心)(?:(?:至少|不少于)?[一两二三四\d]+次(?:以上)?)?(?=$|[，。；])/;

/** 每年至少谈1次: the kind of talk, from the sentence before. */
const talkOf = ({ words, before, segmenter }: TitleSource): boolean =>
  (WITH.test(words) && TALK.test(before) && !segmenter.wordsIn(words).some(isDoing)) ||
  ((/谈[^，。；话心判论]{0,6}次|次[^，。；话心]{0,3}谈$/.test(words) ||
    /^[^，。；]{2,20}之间(?:每[^，。；]{1,4})?(?:至少|不少于|不低于)?[\d一二两三四五]+次(?:以上)?$/.test(words)) &&
    !/谈[话心]/.test(words));
const TALK = /谈心谈话|谈话谈心|谈心|约谈/;
const TALKS = /谈心谈话|谈话谈心|谈心|约谈/g;

function withTalk(name: string, before: string): string {
  const talk = allMatches(before, TALKS).at(-1)?.[0] ?? "谈话";
  return name.replace(/谈?$/, talk);
}

/** 会议, 活动, 上述工作, 该项工作, 七一后: no name at all. */
const EMPTY =
  /^(?:上述|以上|第.|分|[该此这本各]项?)?(?:召开|开展|举行|组织|完成)?(?:会议|活动|工作|一次|时间|次数|人数|要求|安排|完成|负责|牵头|落实|主题|阶段)$|^(?:开学初?|期[初末])$|^[“”年初中末底至春节前后七一五十八·国庆月日季度上下半中旬春夏秋冬两各\d—到起-]+$/;
const saysEnough = (name: string): boolean => name.length >= 2 && !EMPTY.test(name) && /[\u3400-\u9fff]{2}/.test(name);

const firstSentence = (text: string): string => /^[，。；：）\s]*([^。；]*)/.exec(text)?.[1] ?? "";

/** 党支部党员大会是…, 专题会议制度。…: the point's subject, or else its head. */
const LONGEST_HEAD = 60;
function topicOf(before: string): string | undefined {
  const plain = before.slice(0, LONGEST_HEAD);
  const head = plain.slice(0, /^[^，。；：]{2,30}/.exec(maskNames(plain))?.[0].length ?? 0);
  const subject = /^(.{2,20}?)[是由]/.exec(head)?.[1];
  const last = /([^，。；：]{4,24})[，：]$/.exec(before.slice(-25))?.[1] ?? "";
  const clause = HOSTS.test(last) ? "" : last;
  const name = nameOfClause(subject ?? clause);
  if (saysEnough(name)) return name;
  const whole = nameOfClause(head);
  return saysEnough(whole) ? whole : undefined;
}

/** 书记主持，: who has the chair. */
const HOSTS = /(?:主持|召集|列席|记录)$/;

/** The first name of a clause, however little it tells. */
const anyName = (text: string): string | undefined =>
  inOrder(text)
    .map(nameOfClause)
    .find((name) => name !== "");

/** 推动覆盖率达到95%: a share names itself. */
const RAISES = /^(?:推动|促进|确保|实现|保持|力争|使)(?=[\u3400-\u9fff]{3,}率$)/;

function finished(named: string, kind: RequirementKind, words: string): string {
  const name = kind === "percent" ? named.replace(RAISES, "") : named;
  return fitTitle(
    kind === "hours" ? withHours(name, words) : kind === "quantity" ? (numbered(name, words) ?? name) : name,
  );
}

/** 集中学习时间 → 集中学习学时. */
function withHours(name: string, words: string): string {
  const unit = /学时|课时/.exec(words)?.[0] ?? "";
  return /(?:时间|培训|学习)$/.test(name) ? name.replace(/时间$/, "") + unit : name;
}

/** 宣讲10余次: no exact number belongs into a name. */
const ROUNDED = /\d字|\d[余多]|[余多][次场个家名期]|(?:约|近|大约)\d/;

/** 举办两场竞赛 keeps its number: 举办竞赛 alone would tell too little. */
function numbered(name: string, words: string): string | null {
  if (name.length > 4 || ROUNDED.test(words)) return null;
  const clause =
    clausesOf(words)
      .find((part) => nameOfClause(part) === name)
      ?.replace(/^即/, "") ?? "";
  return clause.length > name.length && clause.length <= 8 ? clause : null;
}
