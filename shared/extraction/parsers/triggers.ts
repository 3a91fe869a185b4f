import { type Signs, hasSign, signsIn } from "../text/signs.ts";
import { type Span, withoutOverlaps } from "../text/span.ts";
import { AT_EVENTS } from "./events/at-events.ts";
import { BEFORE_EVENTS } from "./events/before-events.ts";
import { CLOCKED_EVENTS, LOOSE_EVENTS } from "./events/clocked-events.ts";
import { WITHIN } from "./event-clocks.ts";
import type { TriggerRule } from "./events/trigger-rule.ts";
import { allMatches } from "../text/all-matches.ts";

/** Something that happens and makes a duty begin: 岗位变动必谈 · 换届时 · 测评完成后的一个月内. */
export interface TriggerPhrase extends Span {
  readonly event: string;
  /** Whether the phrase contains the duty too (必谈, 提前报备) or is followed by it (…时，…). */
  readonly complete: boolean;
}

/** Of two matches that begin at the same word, that of the earlier rule is taken. */
const RULES: readonly TriggerRule[] = [...CLOCKED_EVENTS, ...AT_EVENTS, ...BEFORE_EVENTS, ...LOOSE_EVENTS];

/** Events of a masked sentence, in order; of two that overlap the first stands. */
export function parseTriggers(text: string, signs: Signs = signsIn(text)): TriggerPhrase[] {
  const found: TriggerPhrase[] = [];
  for (const rule of RULES) if (hasSign(signs, rule.sign)) collect(found, text, rule);
  if (found.length < 2) return found;
  found.sort((a, b) => a.start - b.start);
  return withSameEvent(text, withoutOverlaps(found));
}

/** 突发舆情2小时内上报，24小时内形成报告: what the first clock is followed by is no event for the second. */
const withSameEvent = (text: string, phrases: readonly TriggerPhrase[]): TriggerPhrase[] =>
  phrases.map((phrase, index) => {
    const previous = phrases[index - 1];
    const comma = text.indexOf("，", phrase.start);
    const goesOn =
      previous !== undefined &&
      CLOCK_BEFORE.test(text.slice(previous.start, phrase.start)) &&
      comma >= 0 &&
      comma < phrase.end;
    return goesOn ? { ...phrase, event: previous.event, start: comma + 1 } : phrase;
  });
const CLOCK_BEFORE = new RegExp(`${WITHIN}$`);

const LEAD = /^(?:做到|坚持|落实|实行|在|当|如遇|如|若|凡是|凡|遇有|一旦|要|即|对)+/;

function collect(found: TriggerPhrase[], text: string, { pattern, complete, isEvent }: TriggerRule): void {
  for (const match of allMatches(text, pattern)) {
    const [whole, written = "", ...groups] = match;
    const event = written.replace(LEAD, "");
    if (event === "" || !isEvent(written, ...groups)) continue;
    const start = match.index + whole.indexOf(written) + (complete ? written.length - event.length : 0);
    found.push({ event, complete, start, end: match.index + whole.length });
  }
}
