import { parseClock } from "../parsers/event-clocks.ts";
import { hedgeOf } from "../parsers/words.ts";
import type { Span } from "../text/span.ts";
import { overlaps } from "../text/span.ts";
import type { Word } from "../words/segmenter.ts";
import { isDoing, isMark, isVerb } from "../words/speech.ts";
import { type Reading, requirement } from "./reading.ts";
import type { SentenceView } from "./sentence-view.ts";

/** Words that place a duty at an event. */
const EDGE = /^(?:之|以)?(?:前|后)$|^时$/;
/** The ending of an event: something that takes place, or that happens. */
const TAKES_PLACE =
  /(?:活动|会议|大会|年会|例会|会|考试|比赛|竞赛|赛|培训|节日|节假日|节点|假期|检查|换届|选举|展览|演出|仪式|任务|项目|工程|评审|验收|献血|值班|采访|出差|外出|调研)$/;
const HAPPENS =
  /^(?:结束|完成|召开|举办|开展|组织|实施|启动|发生|出现|变更|调整|提交|发布|签订|采购|使用|施工|开工|竣工|出国|离岗|返岗|报到|入职|离职)$/;
/** Words of a time, a place or an order, which are no event. */
const NO_EVENT =
  /^(?:今|以|之|事|先|此|目|最|年|月|日|天|周|会|课|节|届|同|及|按|随|适|平|小|课余|业余|近期|往|从|面|背|台|幕)$/;
const AT_ONCE = /^(?:及时|立即|当天|当日|第一时间|尽快|随即|马上)$/;

/**
 * Duties at an event that no list knows: 组织活动前需提交预算 · 活动结束后，应报送总结 · 在重大活动前集中检查. What stands before 前, 后 or
 * 时 has to be something that takes place; what follows has to bind (需, 应, 及时), and before an event a verb is enough.
 */
export function readEventFrames(view: SentenceView): Reading[] {
  return view.clauses.flatMap((clause, at) => {
    const words = view.wordsOf(clause).filter((word) => !isMark(word) && !view.isMasked(word));
    const reading = frameIn(view, words, clause, view.clauses[at + 1]);
    return reading === null ? [] : [reading];
  });
}

function frameIn(view: SentenceView, words: readonly Word[], clause: Span, next: Span | undefined): Reading | null {
  const bare = words.findIndex(({ text }, index) => AT_ONCE.test(text) && words[index - 1]?.text === "结束");
  const at = bare > 0 ? bare : words.findIndex(({ text }, index) => EDGE.test(text) && index > 0);
  const edge = words[at];
  if (edge === undefined) return null;
  const head = words.slice(0, at);
  if (!isEvent(view, head)) return null;
  const ahead = edge.text.endsWith("前");
  const own = words.slice(bare > 0 ? at : at + 1);
  const clocked = own.some(({ tag }) => tag === "m");
  const inOwn = own.length > 0 && !(clocked && own.length <= CLOCK_WORDS);
  const tail = inOwn ? own : next === undefined ? [] : view.wordsOf(next);
  if (!binds(tail, ahead)) return null;
  const span = view.trim({ start: clause.start, end: inOwn || next === undefined ? clause.end : next.end });
  const text = view.slice(span);
  const event = view
    .slice({ start: head[0]?.start ?? clause.start, end: edge.start })
    .replace(/^(?:在|于|当|凡|每次)+/, "");
  return {
    ...span,
    block: view.block,
    parts: [span],
    requirement: requirement({ kind: "trigger", event, within: parseClock(text), hedge: hedgeOf(text) }),
    stated: ["event"],
    implied: [],
    rules: ["event-frame"],
  };
}

/** 前10天, 后的3个工作日内. */
const CLOCK_WORDS = 4;

/** 元旦、春节等节日: these festivals stand for all festivals. */
const FESTIVE = /等[^，。；]{0,6}(?:节日|节假日|假期|节点)$/;

function isEvent(view: SentenceView, head: readonly Word[]): boolean {
  const last = head.at(-1);
  if (last === undefined || NO_EVENT.test(last.text)) return false;
  const span = { start: head[0]?.start ?? last.start, end: last.end };
  if (FESTIVE.test(view.slice(span))) return true;
  if (last.tag === "t" || last.tag === "m" || last.tag === "q") return false;
  if (view.dates.some((date) => overlaps(date, span)) || view.periods.some((period) => overlaps(period, span)))
    return false;
  const joined = view.slice({ start: Math.max(span.start, last.end - 4), end: last.end });
  if (HAPPENS.test(last.text)) return head.length > 1;
  return TAKES_PLACE.test(joined) && (last.text.length > 1 || isVerb(last) || joined.length > 2);
}

/**
 * Whether the words around the event ask for something: behind the event a word of obligation is needed, before it a
 * verb is enough.
 */
function binds(tail: readonly Word[], ahead: boolean): boolean {
  const first = tail.slice(0, FIRST_WORDS);
  return first.some(
    (word, index) =>
      (word.tag === "modal" && !/^(?:不得|不准|严禁|禁止)$/.test(word.text)) ||
      AT_ONCE.test(word.text) ||
      (word.text === "将" && tail.slice(index).some(isDoing)) ||
      (ahead && isDoing(word)),
  );
}

const FIRST_WORDS = 5;
