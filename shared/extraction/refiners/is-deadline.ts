import type { DatePhrase } from "../parsers/dates.ts";
import { VERB } from "../parsers/words.ts";
import { type Span, contains } from "../text/span.ts";
import { acts, subjectOf } from "../subjects/find-subject.ts";
import { timesOfEach } from "./listed-times.ts";
import type { SentenceView } from "./sentence-view.ts";
import { isBracketed, isNamedFor, isScheduleLine, isStretch, isTimeLimit, isTimeLine } from "./time-places.ts";

const NOT_DUE_BEFORE =
  /放假(?:时间)?[：为]?$|(?:列入|纳入|计入|作为|取消|影响|参与)$|原定(?:于|在)?$|^凡|截至$|截止到?$|上一年度?$|去年$|《$|[从自]$|数据时间|以来(?!的)|(?:根据|按照)[^，]{0,4}$|(?:发布|通过|颁布|成立|始建|创办)于$|(?<!应)用于$/;
const NOT_DUE_AFTER =
  /^[^，]{0,12}(?:达到?|共|累计)[^，]{0,4}\d+[余多]|^(?:(?:设立|确定|定)为|有效|起|启动|开始|放假|以来|印发$|发布的|施行|生效|召开的|通过的|修订)|^的(?!前)|^[^，]{0,4}(?:讲话|会议精神|指示)|^[^，。；]{0,6}(?:开展|组织|举办|召开|举行|完成|印发|启动|建成)了/;
/** 健全年初部署、年底述职的工作机制: times of a system, and when it is to be set up is another matter. */
const SYSTEM_OF = /^(?:建立|健全|完善|深化|形成|构建|坚持|实行)/;
const SYSTEM = /^[^，]{0,14}的[^，]{0,6}(?:机制|制度|体系|模式|格局)$/;
const INTO =
  /(?:于|在|到|至|定于|推迟到|放在|安排在|截止|务于|赶在|每年|争取|力争|计划|确保|预计|要|应|须|将|^(?:[一二三四五六七八九十]是|[①-⒇]|并且?|同时|其中|以及)?)$/;
const PHASE = /第[一二三四五六]阶段|阶段（/;

/** Whether something is to be done by this date. */
export function isDeadline(view: SentenceView, date: DatePhrase): boolean {
  const at = view.clauseAt(date.start);
  const clause = view.clauses[at];
  if (!clause) return false;
  const stretch = isStretch(view.slice(date));
  const ahead = view.slice({ start: bySubject(view, clause, date) ? date.start : clause.start, end: date.start });
  const before = stretch ? ahead.replace(/[从自]$/, "") : ahead;
  const after = view.slice({ start: date.end, end: clause.end });
  if (isPast(view, date)) {
    view.dismiss(date, "history");
    return false;
  }
  if (date.sort === "day" && isAppointed(before, after)) return true;
  if (date.sort === "day" && !date.firm && isReported(view, view.clauses[at + 1])) return false;
  if (NOT_DUE_BEFORE.test(before) || NOT_DUE_AFTER.test(after)) return false;
  if (SYSTEM_OF.test(before) && SYSTEM.test(after)) return false;
  if (PHASE.test(view.sentence.text.slice(0, date.start - view.sentence.start)))
    return !view.dates.some((other) => other.end > date.end && contains(clause, other));
  if (before === "" && after === "" && isBracketed(view, clause) && (stretch || isNamedFor(view, clause, date)))
    return true;
  if (
    (date.sort === "day" || date.sort === "month") &&
    (before === "" || /[于在]$/.test(before)) &&
    isEvent(view, date, after)
  )
    return true;
  const next = nextDuty(view, at);
  const asked =
    view.does({ start: date.end, end: clause.end }) ||
    view.does({ start: clause.start, end: date.start }) ||
    (next !== undefined && view.does(next));
  if (isTimeLimit(view, at) || isTimeLine(view, date) || timesOfEach(view, date).length > 0) return true;
  if (isSeason(view, date, before + after, next)) return false;
  if (date.sort === "festival" && (after.startsWith("等") || isOccasion(view, at))) return false;
  if (date.firm) return asked || (view.slice(date).endsWith("前") && saysWhat(view, date, after, next));
  if (after === "" && next !== undefined && view.dates.some((other) => contains(next, other))) return false;
  if (isScheduleLine(view, date, before, after)) return true;
  return date.sort === "festival"
    ? asked && isOnlyFestival(view, date.start, before, after)
    : asked &&
        INTO.test(before.trim()) &&
        (isFollowedByDuty(after) || isFollowedByDuty(behindSubject(view, { start: date.end, end: clause.end })));
}

/** 青年工作委员会9月举办沙龙: whether only the one who must do it stands before the date. */
function bySubject(view: SentenceView, clause: Span, { start, sort }: DatePhrase): boolean {
  if (start === clause.start || start - clause.start > LONGEST_SUBJECT || sort === "festival") return false;
  const who = subjectOf(view, clause);
  return who !== null && who.start === clause.start && who.end === start;
}
const LONGEST_SUBJECT = 24;

/** 2025年11月，省里印发…, in a plan for 2026. A day before which something had to be done is kept: the year may be the plan's own. */
const isPast = ({ planYear }: SentenceView, { year, firm }: DatePhrase): boolean =>
  !firm && year !== null && planYear !== null && year < planYear;

/** 2026年底前，隐患明显减少: the state to be reached by then may have no verb of doing, if it has this length. */
const LONG_ENOUGH = 6;
const saysWhat = (view: SentenceView, { sort }: DatePhrase, after: string, next: Span | undefined): boolean =>
  after.length >= 2 || (sort !== "festival" && next !== undefined && view.slice(next).length >= LONG_ENOUGH);

const OCCASION = /^(?:结合|围绕|利用|借助)/;

/** 在5月，结合“五四”青年节，…: whether the festival is only an occasion, because the month before it is the date. */
const isOccasion = (view: SentenceView, at: number): boolean => {
  const [clause, before] = [view.clauses[at], view.clauses[at - 1]];
  return (
    clause !== undefined &&
    before !== undefined &&
    OCCASION.test(view.slice(clause)) &&
    view.dates.some((date) => date.sort !== "festival" && contains(before, date))
  );
};

/** The clause behind; 在5月，结合“五四”青年节，组织…: an occasion between the two is passed over. */
const nextDuty = (view: SentenceView, at: number): Span | undefined => {
  const next = view.clauses[at + 1];
  return next && OCCASION.test(view.slice(next)) ? (view.clauses[at + 2] ?? next) : next;
};

/** 1月4日上午招聘会: a day with the name of its event, unless the day is long past. */
const EVENT =
  /^[^，。；、的]{2,12}(?:会|赛|仪式|典礼|汇报|演出|考试|讲座|论坛|演练|展览|组织生活|主题党日|党课|日活动|开幕式?|闭幕式?|开班|结业|启动)$/;
const isEvent = ({ planYear }: SentenceView, { year }: DatePhrase, after: string): boolean =>
  EVENT.test(after) && (year === null || planYear === null || year >= planYear);

/** 3月至12月，每月确定一个主题 · 二季度：每月25日前报送: the stretch in which something recurs. */
const isSeason = (view: SentenceView, date: Span, around: string, next: Span | undefined): boolean =>
  around === "" &&
  /[月日].*[至到—–-]|[季半]/.test(view.slice(date)) &&
  view.periods.some((period) => period.repeats && next !== undefined && contains(next, period));

const DUTY_NEXT = new RegExp(
  `^(?:份|期间|中)?(?:[在对向与][^，。；]{2,20}?)?(?:[^，。；]{0,14}[日节周])?(?:，|、)?(?:前后)?(?:要|应|将|拟|集中|统一|全面|继续|陆续|深入|广泛|持续|组织|完成|进行|结束)?${VERB}`,
);

const isFollowedByDuty = (after: string): boolean => /^(?:期间|份|中)?$/.test(after) || DUTY_NEXT.test(after);

/** 7—8月各评委会完成复评: what stands behind the one who must do it by then; a mark that fits nothing where nobody is named there. */
function behindSubject(view: SentenceView, after: Span): string {
  const who = subjectOf(view, after);
  return who === null || who.start !== after.start || !acts(view, who, after)
    ? "|"
    : view.slice({ start: who.end, end: after.end });
}

/** “七一”表彰 is dated; 元旦、春节、五一等节点 lists times to be careful at. */
const isOnlyFestival = (view: SentenceView, at: number, before: string, after: string): boolean =>
  !/[、]$/.test(before) &&
  !/^[、，]?(?:等|、)/.test(after) &&
  view.dates.filter((other) => other.sort === "festival" && view.clauseAt(other.start) === view.clauseAt(at)).length ===
    1 &&
  !/节日|节点|节假日/.test(after);

const FIXED_FOR = /(?<!原)(?:定于|拟于|将于|计划于|截止(?:日期|时间)[为是]?)$/;
const BEFORE_AN_EVENT = /^[^，]{2,16}(?:之|以)?前(?:完成|报送|进行|结束|召开|上报)/;
const SESSION = /^的?[^，]{0,8}时间$/;

/** 定于10月26日 · 应在11月8日大会召开之前完成 · 11月2日下午的学习时间，: whether the day is appointed for the following activity. */
const isAppointed = (before: string, after: string): boolean =>
  FIXED_FOR.test(before) ||
  (/[在于]$/.test(before) && BEFORE_AN_EVENT.test(after)) ||
  (before === "" && SESSION.test(after));

const SUPERIORS =
  /^(?:习近平|总书记|党中央|中共中央|中央|国务院|全国人大|全国政协|[^，]{0,4}[省市]委)[^，]{0,16}(?:召开|主持|发表|印发|作出|通过|审议|强调)/;

/** 10月13日，省委常委会召开会议: what superiors did on that day is there to be studied. */
const isReported = (view: SentenceView, next: Span | undefined): boolean =>
  next !== undefined && SUPERIORS.test(view.slice(next));
