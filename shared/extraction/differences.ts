import type { Requirement } from "../domain/obligation/requirement.ts";

/** The parts of a duty that the comparison of two plans needs. */
export interface ComparedDuty {
  /** The number of the duty's item; null outside items. */
  readonly item: string | null;
  readonly title: string;
  readonly actor: string | null;
  readonly requirement: Requirement;
  /** The responsible units, the leading one first. */
  readonly units: readonly string[];
  /** The plan's own sentence, repaired. */
  readonly words: string;
}

/** The parts in which an amended duty can differ: the rule, the responsible units, the actor. */
export const CHANGED_PARTS = ["rule", "units", "actor"] as const;
export type ChangedPart = (typeof CHANGED_PARTS)[number];

export interface DutyPair<T> {
  readonly before: T;
  readonly after: T;
  /** Empty when nothing changed. */
  readonly parts: readonly ChangedPart[];
}

/** The result of a comparison, in which every duty of both sides is listed once. */
export interface Differences<T> {
  readonly added: readonly T[];
  readonly changed: readonly DutyPair<T>[];
  readonly removed: readonly T[];
  readonly unchanged: readonly DutyPair<T>[];
}

/** Pairs below this are two duties. A title in common is enough only where another feature agrees. */
const LEAST_SCORE = 0.6;
const LEAST_LIKENESS = 0.35;

/** A word shared by so many duties of one side tells nothing apart, and would make the search quadratic. */
const COMMON = 256;

/**
 * Compares two plans. Duties are matched by likeness of title, kind, actor and item, the likest first, each at most
 * once; the matching is the same from either side. Both sides, and every list of the result, are in the order of their
 * texts.
 */
export function findDifferences<T extends ComparedDuty>(before: readonly T[], after: readonly T[]): Differences<T> {
  const matches = matchDuties(before, after);
  const matchedAfter = new Set(matches.map(([, there]) => there));
  const matchedBefore = new Set(matches.map(([here]) => here));
  const pairs = matches.toSorted((a, b) => a[1] - b[1]).flatMap(([here, there]) => pairOf(before[here], after[there]));
  return {
    added: after.filter((_, index) => !matchedAfter.has(index)),
    changed: pairs.filter(({ parts }) => parts.length > 0),
    removed: before.filter((_, index) => !matchedBefore.has(index)),
    unchanged: pairs.filter(({ parts }) => parts.length === 0),
  };
}

function pairOf<T extends ComparedDuty>(before: T | undefined, after: T | undefined): DutyPair<T>[] {
  return before && after ? [{ before, after, parts: changedParts(before, after) }] : [];
}

/**
 * The parts that differ. Equal words ask for the same thing, whatever a person changed in one of them since. A unit or
 * an actor that one side does not name counts as unchanged, because supplements leave out what stays.
 */
function changedParts(before: ComparedDuty, after: ComparedDuty): ChangedPart[] {
  const isSameRule = before.words === after.words || ruleKey(before.requirement) === ruleKey(after.requirement);
  const isSameActor = before.actor === null || after.actor === null || before.actor === after.actor;
  const isSameUnits =
    before.units.length === 0 || after.units.length === 0 || before.units.join("\n") === after.units.join("\n");
  const differs = { rule: !isSameRule, units: !isSameUnits, actor: !isSameActor };
  return CHANGED_PARTS.filter((part) => differs[part]);
}

/** The key of a rule without its shift, because a plan's words do not tell how a date moves from a rest day. */
export const ruleKey = ({ shift: _shift, ...asked }: Requirement): string =>
  JSON.stringify(Object.entries(asked).toSorted(([a], [b]) => (a < b ? -1 : 1)));

type Match = readonly [before: number, after: number];

function matchDuties(before: readonly ComparedDuty[], after: readonly ComparedDuty[]): Match[] {
  const exact = exactMatches(before, after);
  const takenBefore = new Set(exact.map(([here]) => here));
  const takenAfter = new Set(exact.map(([, there]) => there));
  const scored = likelyPairs(before, after, takenBefore, takenAfter).toSorted(byScore);
  const likely = scored.flatMap(({ match }): Match[] => {
    const [here, there] = match;
    if (takenBefore.has(here) || takenAfter.has(there)) return [];
    takenBefore.add(here);
    takenAfter.add(there);
    return [match];
  });
  return [...exact, ...likely];
}

/** Duties alike in everything, the first with the first: most of an amended plan. */
function exactMatches(before: readonly ComparedDuty[], after: readonly ComparedDuty[]): Match[] {
  const waiting = Map.groupBy(before.keys(), (index) => wholeKey(before[index]));
  return after.flatMap((duty, there): Match[] => {
    const here = waiting.get(wholeKey(duty))?.shift();
    return here === undefined ? [] : [[here, there]];
  });
}

const wholeKey = (duty: ComparedDuty | undefined): string =>
  duty ? JSON.stringify([duty.title, duty.actor, duty.item, duty.units, duty.words, ruleKey(duty.requirement)]) : "";

interface Scored {
  readonly match: Match;
  readonly score: number;
}

/**
 * Likest first; among equals those nearest in place. Two pairs that share a duty are never equal, and nothing depends on
 * which side is called before.
 */
const byScore = (a: Scored, b: Scored): number => b.score - a.score || distance(a) - distance(b) || sum(a) - sum(b);
const distance = ({ match: [here, there] }: Scored): number => Math.abs(here - there);
const sum = ({ match: [here, there] }: Scored): number => here + there;

function likelyPairs(
  before: readonly ComparedDuty[],
  after: readonly ComparedDuty[],
  takenBefore: ReadonlySet<number>,
  takenAfter: ReadonlySet<number>,
): Scored[] {
  const here = indexed(before, takenBefore);
  const there = indexed(after, takenAfter);
  const met = new Set<number>();
  const pairs: Scored[] = [];
  for (const [term, left] of here.byTerm) {
    const right = there.byTerm.get(term) ?? [];
    if (left.length > COMMON || right.length > COMMON) continue;
    for (const a of left)
      for (const b of right) {
        const pair = a * after.length + b;
        if (met.has(pair)) continue;
        met.add(pair);
        const score = scoreOf(before[a], after[b], likeness(here.terms.get(a), there.terms.get(b)));
        if (score >= LEAST_SCORE) pairs.push({ match: [a, b], score });
      }
  }
  return pairs;
}

function indexed(duties: readonly ComparedDuty[], taken: ReadonlySet<number>) {
  const terms = new Map<number, ReadonlySet<string>>();
  const byTerm = new Map<string, number[]>();
  for (const [index, { title }] of duties.entries()) {
    if (taken.has(index)) continue;
    const words = termsOf(title);
    terms.set(index, words);
    // The whole title is a term as well, because all its pairs of characters may be common ones.
    for (const term of [...words, `=${title}`]) {
      const list = byTerm.get(term);
      if (list) list.push(index);
      else byTerm.set(term, [index]);
    }
  }
  return { terms, byTerm };
}

function scoreOf(a: ComparedDuty | undefined, b: ComparedDuty | undefined, alike: number): number {
  if (!a || !b || alike < LEAST_LIKENESS) return 0;
  const actors = a.actor === b.actor ? 0.15 : a.actor === null || b.actor === null ? 0.1 : 0;
  const kinds = a.requirement.kind === b.requirement.kind ? 0.2 : 0;
  const items = a.item === b.item ? 0.1 : 0;
  return 0.55 * alike + actors + kinds + items;
}

/** Sørensen–Dice: twice the shared words, over the words of both. */
function likeness(a: ReadonlySet<string> = new Set(), b: ReadonlySet<string> = new Set()): number {
  const common = [...a].filter((term) => b.has(term)).length;
  return a.size + b.size === 0 ? 1 : (2 * common) / (a.size + b.size);
}

/** Pairs of neighbouring characters, since Chinese has no spaces between words; a single character is its own. */
function termsOf(title: string): ReadonlySet<string> {
  const characters = Array.from(title.toLowerCase().replaceAll(/[\s\p{P}\p{S}]/gu, ""));
  if (characters.length < 2) return new Set(characters);
  return new Set(characters.slice(1).map((character, index) => `${characters[index]}${character}`));
}
