import type { CandidateRequirement, RequirementPart } from "../extracted-plan.ts";
import { type Reading, requirement } from "../refiners/reading.ts";
import { type PlanText, SentenceView, shifted } from "../refiners/sentence-view.ts";
import { type Sentence, sentencesOf } from "../structure/sentences.ts";
import type { Block } from "../structure/outline.ts";
import { type Amount, parseAmounts } from "../parsers/amounts.ts";
import type { PeriodPhrase } from "../parsers/periods.ts";
import { type TriggerPhrase, parseTriggers } from "../parsers/triggers.ts";
import { subjectOf } from "../subjects/find-subject.ts";
import { lastAtMost } from "../text/last-at-most.ts";
import { type Span, contains, overlaps } from "../text/span.ts";
import type { Word } from "../words/segmenter.ts";
import type { Figure } from "./figures.ts";

/** Rule name of what no rule of language has read: a person makes the duty. */
export const UNREAD_PLACE = "unread-place";

/** A sentence or row up to so many characters is cited whole. */
const LONGEST_CITED = 200;

/** What the sentence around a figure, in offsets of the repaired text, would give. */
export type DraftDuty = (figure: Figure, block: Block) => Reading;

/**
 * Makes, of what the sentence around a figure would give, a duty for a person to correct. No rule has read it, so every part is a guess:
 * `implied`, never `stated`. Where nothing fits, it has no number (`standing`). The figures are best asked for in the order of the text,
 * because those of one sentence share what is read of it; the cost of each is bounded, however long its point or row is.
 *
 * @param masked  The repaired text, names and unit statements covered.
 */
export function draftDuties(masked: string, plan: PlanText): DraftDuty {
  // A draft dismisses nothing, because the outcome of the text's figures is known already.
  const silent = { ...plan, dismiss: () => undefined };
  const sentencesIn = rememberingLast((block: Block) => sentencesOf(masked, block));
  const said = rememberingLast((sentence: Sentence) => saidIn(new SentenceView(sentence, silent)));
  return (figure, block) => {
    const sentences = sentencesIn(block);
    const sentence = sentences[lastAtMost(sentences, ({ start }) => start, figure.start)];
    if (sentence === undefined || sentence.end <= figure.start)
      return readingOf(block, around(figure, block), figure, standing());
    return draftIn(said(sentence), figure, plan.original);
  };
}

/** A function that remembers its last result and computes anew only for another key. */
function rememberingLast<K, V>(make: (key: K) => V): (key: K) => V {
  let last: { readonly key: K; readonly value: V } | null = null;
  return (key) => {
    if (last?.key !== key) last = { key, value: make(key) };
    return last.value;
  };
}

/** The parts of a sentence, read once for all of its figures. */
interface Said {
  readonly view: SentenceView;
  readonly amounts: readonly Amount[];
  readonly events: readonly TriggerPhrase[];
  /** The first valid date of the sentence. */
  readonly due: CandidateRequirement["due"];
}

function saidIn(view: SentenceView): Said {
  const { text, start } = view.sentence;
  let words: readonly Word[] | null = null;
  const wordsOf = () => (words ??= shifted(view.words, -start));
  return {
    view,
    amounts: shifted(parseAmounts(text, wordsOf, view.signs), start),
    events: shifted(parseTriggers(text, view.signs), start),
    due: view.dates.map((date) => view.toDue(date)).find((day) => day !== null) ?? null,
  };
}

function draftIn(said: Said, figure: Figure, original: string): Reading {
  const { view } = said;
  const { block } = view;
  const guess = guessOf(said, figure);
  const span = view.trim(wordsOf(view, figure));
  const name = block.kind === "cell" ? taskOf(original, block, figure) : null;
  const at = view.clauseAt(figure.start);
  const who = view.clauses
    .slice(Math.max(0, at - CLAUSES_BEFORE), at + 1)
    .map((clause) => subjectOf(view, clause))
    .findLast((found) => found !== null);
  return {
    ...readingOf(block, span, figure, guess),
    ...(name !== null && { name }),
    ...(who != null && block.kind !== "cell" && { subject: { start: who.start, end: who.end } }),
  };
}
/** Who is named further before is not meant any more. */
const CLAUSES_BEFORE = 8;

/** The characters around a figure that a person needs to see, within `whole`. */
const around = ({ start, end }: Span, whole: Span): Span => ({
  start: Math.max(whole.start, start - LONGEST_CITED / 2),
  end: Math.min(whole.end, end + LONGEST_CITED / 2),
});

const readingOf = (block: Block, span: Span, figure: Span, guess: CandidateRequirement): Reading => ({
  ...span,
  block,
  parts: [{ start: figure.start, end: figure.end }],
  requirement: guess,
  stated: [],
  implied: partsOf(guess),
  rules: [UNREAD_PLACE],
});

const partsOf = ({ count, period, due, event }: CandidateRequirement): RequirementPart[] => [
  ...(count === null ? [] : ["count" as const]),
  ...(period === null ? [] : ["period" as const]),
  ...(due === null ? [] : ["due" as const]),
  ...(event === null ? [] : ["event" as const]),
];

/**
 * The words of a draft: the sentence; for a row of a table the whole row, because its cells belong together; for a
 * long sentence the part around the figure.
 */
function wordsOf({ sentence, block }: SentenceView, figure: Span): Span {
  const whole = block.kind === "cell" ? block : sentence;
  return whole.end - whole.start <= LONGEST_CITED
    ? { start: Math.min(whole.start, figure.start), end: Math.max(whole.end, figure.end) }
    : around(figure, whole);
}

/** The cell of the task: the figure's own where it counts something there, else the nearest short one before it. */
function taskOf(text: string, block: Block, figure: Figure): Span | null {
  const cells: Span[] = [];
  const row = {
    start: Math.max(block.start, figure.start - LONGEST_ROW),
    end: Math.min(block.end, figure.end + LONGEST_ROW),
  };
  for (let start = row.start; start < row.end; ) {
    const bar = text.indexOf("|", start);
    const end = bar < 0 || bar > row.end ? row.end : bar;
    const cell = text.slice(start, end);
    const blank = cell.length - cell.trimStart().length;
    if (NAMES_TASK.test(cell.trim())) cells.push({ start: start + blank, end: start + cell.trimEnd().length });
    start = end + 1;
  }
  const own = cells.find((cell) => overlaps(cell, figure));
  if (own !== undefined && figure.sort === "count") return own;
  return cells.findLast((cell) => cell.end <= figure.start) ?? own ?? cells[0] ?? null;
}
/** Cells further off name something else. */
const LONGEST_ROW = 600;
/** More than a number or a time, and no whole paragraph. */
const NAMES_TASK = /^(?=.*[\u3400-\u9fff].*[\u3400-\u9fff].*[\u3400-\u9fff].*[\u3400-\u9fff]).{4,40}$/;

const standing = (): CandidateRequirement => requirement({ kind: "standing" });

function guessOf({ view, amounts, events, due }: Said, figure: Figure): CandidateRequirement {
  const inClause = <T extends Span>(found: readonly T[]): T | undefined => {
    const clause = view.clauses[view.clauseAt(figure.start)];
    return found.find((known) => clause !== undefined && contains(clause, known));
  };
  switch (figure.sort) {
    case "count": {
      const amount = amounts.find((other) => overlaps(other, figure));
      return amount === undefined ? standing() : counted(amount, inClause(view.periods), due);
    }
    case "period": {
      const amount = inClause(amounts);
      const period = view.periods.find((other) => overlaps(other, figure));
      if (amount !== undefined) return counted(amount, period, due);
      return period?.repeats === true
        ? requirement({ kind: "cadence", count: 1, period: period.period, pattern: period.pattern })
        : standing();
    }
    case "date": {
      const date = view.dates.find((other) => overlaps(other, figure));
      const day = date && view.toDue(date);
      return day == null ? standing() : requirement({ kind: "deadline", due: day });
    }
    case "event": {
      const event = events.find(({ start }) => start === figure.start)?.event;
      return event === undefined ? standing() : requirement({ kind: "trigger", event });
    }
    default:
      return standing();
  }
}

function counted(
  { measure, count, comparator, unit }: Amount,
  period: PeriodPhrase | undefined,
  due: CandidateRequirement["due"],
): CandidateRequirement {
  const number = { count, comparator, unit };
  if (measure === "percent") return requirement({ kind: "percent", ...number, due });
  if (measure === "hours") return requirement({ kind: "hours", ...number, period: period?.period ?? "year" });
  if (period !== undefined) return requirement({ kind: "quota", ...number, period: period.period });
  return requirement({ kind: "quantity", ...number, due });
}
