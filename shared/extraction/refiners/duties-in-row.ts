import { namesDuty, opensDuty } from "../parsers/duty-clauses.ts";
import { acts, subjectOf } from "../subjects/find-subject.ts";
import { type Span, contains, overlaps } from "../text/span.ts";
import type { SentenceView } from "./sentence-view.ts";

const SHORTEST = 3;
/** 二月：结合春耕，开展讲解: the clause behind the occasion is the activity of the month. */
const FRAME = /^(?:结合|围绕|以|利用|借助|为)/;

/**
 * The duties of a sentence's stretch under a month's name, besides `read`: all of it where nothing was read, else each
 * clause with a verb of its own. 召开会议，开展谈话 are two duties; 召开会议，总结经验 is one.
 */
export function dutiesIn(view: SentenceView, whole: Span, read: readonly Span[]): Span[] {
  const found: Span[] = [];
  let opened = false;
  let framed = false;
  for (const clause of view.clauses) {
    if (clause.end <= whole.start) continue;
    if (read.some((span) => overlaps(span, clause))) {
      framed = FRAME.test(view.slice(clause));
      continue;
    }
    const start = Math.max(clause.start, whole.start);
    const words = view.slice({ start, end: clause.end });
    const opens = opensDuty(words) || namesDuty(words) || hasDoer(view, { start, end: clause.end });
    const last = found.at(-1);
    if (framed && opens) {
      framed = false;
      opened = true;
      continue;
    }
    if (last === undefined ? read.length === 0 || opens : opens && opened) found.push({ start, end: clause.end });
    else if (last && isNext(last, clause, read)) found[found.length - 1] = { start: last.start, end: clause.end };
    opened ||= opens;
  }
  return found.filter(({ start, end }) => end - start >= SHORTEST);
}

/** 各班制定计划: whether a clause has a subject and an activity. */
function hasDoer(view: SentenceView, clause: Span): boolean {
  const who = subjectOf(view, clause);
  return who !== null && acts(view, who, clause);
}

/** Whether no duty that was read lies between the two clauses. */
const isNext = (last: Span, clause: Span, read: readonly Span[]): boolean =>
  !read.some((span) => contains({ start: last.end, end: clause.start }, span));
