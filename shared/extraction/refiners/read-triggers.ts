import { parseClock } from "../parsers/event-clocks.ts";
import { parseTriggers } from "../parsers/triggers.ts";
import { hedgeOf } from "../parsers/words.ts";
import { hasSign, signOf } from "../text/signs.ts";
import { type Span, contains, overlaps } from "../text/span.ts";
import { type Reading, requirement } from "./reading.ts";
import type { SentenceView } from "./sentence-view.ts";
import { allMatches } from "../text/all-matches.ts";

const MUST_WHEN = "must-when";

/** Duties that an event starts. */
export function readTriggers(view: SentenceView): Reading[] {
  const phrases = parseTriggers(view.sentence.text, view.signs).flatMap((phrase) => {
    const span = { start: phrase.start + view.sentence.start, end: phrase.end + view.sentence.start };
    const whole = phrase.complete ? toStop(view, span) : withDuty(view, span);
    return whole && !SANCTION.test(view.slice({ start: span.end, end: whole.end }))
      ? [toReading(view, whole, phrase.event, phrase.complete ? MUST_WHEN : "event")]
      : [];
  });
  const whole = phrases.filter((reading, at) => !isWithin(reading, phrases.slice(0, at)));
  const named = hasSign(view.signs, NAMED_SIGN) ? namedEvents(view) : [];
  return [...whole, ...named.filter((reading) => !whole.some((phrase) => overlaps(phrase, reading)))];
}

/** 会议召开后，科室应在3日内报送: the time limit belongs to the event before it. */
const isWithin = (reading: Reading, earlier: readonly Reading[]): boolean =>
  reading.rules.includes(MUST_WHEN) &&
  earlier.some((other) => !other.rules.includes(MUST_WHEN) && contains(other, reading));

/** A sanction for a fault, which is no duty of the plan. */
const SANCTION =
  /追究|处分|问责|取消|扣[分除发]|一票否决|不予|通报批评|严肃处理|除名|劝退|处罚|不得|半数|三分之[一二]|方可|方能|方为有效/;

/** 岗位变动必谈 is complete; 重大活动提前2周报备 continues to the end of its clause. */
function toStop(view: SentenceView, span: Span): Span {
  const clause = view.clauses[view.clauseAt(span.end - 1)];
  const listed = /^(?:$|[、，])/.test(view.slice({ start: span.end, end: clause?.end ?? span.end }));
  return listed || !clause ? span : { start: span.start, end: clause.end };
}

/** The clause of the event and the following ones up to the clause that asks for something; null when none does. */
function withDuty(view: SentenceView, event: Span): Span | null {
  const at = view.clauseAt(event.end - 1);
  const clause = view.clauses[at];
  const first = view.clauses[view.clauseAt(event.start)];
  if (!clause || !first) return null;
  if (event.end < clause.end && view.does({ start: event.end, end: clause.end }))
    return view.trim({ start: first.start, end: clause.end });
  const behind = view.clauses[at + 1];
  const answered = behind !== undefined && asks(view, behind, 0) && !OCCURS.test(view.slice(behind));
  if (!answered && leadsToAnother(view, at)) return null;
  const duty = view.clauses
    .slice(at + 1, at + 3)
    .find((next, index, clauses) => asks(view, next, index === 0 || isCondition(view, clauses[0]) ? 0 : index));
  return duty ? view.trim({ start: clause.start, end: duty.end }) : null;
}

/** 遇有大事，值班员难以处理的，应立即报告: whether the clause between names a condition. */
const isCondition = (view: SentenceView, between: Span | undefined): boolean =>
  between !== undefined && view.slice(between).endsWith("的");

/** 岗位变动时，组织关系转入，…时，进行谈话: a further occasion, without a request yet. */
const OCCURS = /(?:转入|转出|变动|变化|调整|任职|离任|退休|住院|生病|困难|挫折|分歧|矛盾|.时)$/;

/** Whether a clause asks for something right behind the event; one clause may come between (双方本着…的目的，进行谈话). */
function asks(view: SentenceView, clause: Span, between: number): boolean {
  const words = view.slice(clause);
  return between === 0
    ? (view.does(clause) && !words.startsWith("有")) || /(?<![主重需])要|应(?!到|出席|届)|须/.test(words)
    : /进行|开展/.test(words);
}

/** 工作变动时，关系转入，本人提出时，进行谈话: the duty follows the last of the occasions. */
const leadsToAnother = (view: SentenceView, at: number): boolean =>
  view.clauses.slice(at + 1, at + 3).some((clause) => view.slice(clause).endsWith("时"));

/** Talks and audits whose name tells their event. */
const NAMED = /(任职|任前|离任|诫勉|提醒|入职|离职|退休)(?:廉政)?(?:谈话|审计)/g;

const NAMED_SIGN = signOf("谈审", "话计");

function namedEvents(view: SentenceView): Reading[] {
  return allMatches(view.sentence.text, NAMED).flatMap((match) => {
    const clause = view.clauses[view.clauseAt(view.sentence.start + match.index)];
    if (!clause) return [];
    const before = view.slice({ start: clause.start, end: view.sentence.start + match.index });
    return /进行|开展|实行|组织/.test(before)
      ? [toReading(view, view.trim(clause), match[1] ?? "", "named-event")]
      : [];
  });
}

function toReading(view: SentenceView, span: Span, event: string, rule: string): Reading {
  const text = view.slice(span);
  return {
    ...span,
    block: view.block,
    parts: [span],
    requirement: requirement({ kind: "trigger", event, within: parseClock(text), hedge: hedgeOf(text) }),
    stated: ["event"],
    implied: [],
    rules: [rule],
  };
}
