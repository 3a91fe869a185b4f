import { type DutyReading, readDuty } from "../../domain/happening/duty-reading.ts";
import { levelIn, scannerFor } from "../../domain/happening/office-names.ts";
import { isStudying } from "../../domain/happening/terms/acts.ts";
import type { TermScanner } from "../../domain/happening/term-scanner.ts";
import type { TitleReading } from "../../domain/happening/title-reading.ts";
import type { Rules } from "./rules.ts";
import { saysNothing } from "../../domain/happening/terms/fillers.ts";

/** The readings of the duties' titles, made once and kept while the duties stay the same. */
export class DutyIndex {
  /** Reads titles with the names of this office's units and people. */
  readonly scanner: TermScanner;
  /** The readings of the duties that are not set aside. */
  readonly readings: readonly DutyReading[];
  /** The readings by their first act (`ANY` without one), and by the pairs of characters in their titles. */
  readonly #byAct: ReadonlyMap<string, readonly DutyReading[]>;
  readonly #byPair: ReadonlyMap<string, readonly number[]>;

  constructor({ obligations, subjectNames }: Pick<Rules, "obligations" | "subjectNames">) {
    const active = [...obligations.values()].filter(({ status }) => status === "active");
    const units = active.flatMap(({ lead, supporting }) => [lead ?? "", ...supporting]);
    const own = active.map(({ title, citation }) => `${title} ${citation?.normalised ?? ""}`);
    this.scanner = scannerFor(new Set([...subjectNames.values(), ...units]), levelIn(own));
    this.readings = active.map((duty) => readDuty(duty, this.scanner));
    this.#byAct = Map.groupBy(this.readings, firstAct);
    this.#byPair = positionsByPair(this.readings);
  }

  /** The duties whose act the title names, and those that name no act: no other duty can agree with the title. */
  withActsOf({ parts }: TitleReading): DutyReading[] {
    const acts = parts.flatMap((part) => part.acts.map(({ act }) => keyOfAct(act.name)));
    return [...new Set([...acts, ANY])].flatMap((act) => this.#byAct.get(act) ?? []);
  }

  /** How many pairs of neighbouring characters of the title each duty's title has: a hint at what may be meant, and no proof. */
  sharedPairs({ parts }: TitleReading): ReadonlyMap<DutyReading, number> {
    const counts = new Map<number, number>();
    for (const pair of pairsOf(parts.map(({ telling }) => telling).join(" ")))
      for (const position of this.#byPair.get(pair) ?? []) counts.set(position, (counts.get(position) ?? 0) + 1);
    return new Map(
      [...counts].flatMap(([position, count]) => {
        const reading = this.readings[position];
        return reading ? [[reading, count]] : [];
      }),
    );
  }
}

const ANY = "";

const firstAct = ({ title }: DutyReading): string => {
  const [first] = title.acts;
  return first === undefined || first.act.name === "会议" ? ANY : keyOfAct(first.act.name);
};

/** Acts that stand for each other have one key. */
const keyOfAct = (name: string): string => (isStudying(name) ? "学习" : name);

function positionsByPair(readings: readonly DutyReading[]): Map<string, number[]> {
  const positions = new Map<string, number[]>();
  for (const [position, { title }] of readings.entries())
    for (const pair of pairsOf(title.telling)) {
      const known = positions.get(pair);
      if (known) known.push(position);
      else positions.set(pair, [position]);
    }
  return positions;
}

/** The pairs of neighbouring characters in a text, each once; not those of marks, digits and blanks, nor words like 工作. */
function pairsOf(text: string): Set<string> {
  const pairs = new Set<string>();
  for (const word of text.toLowerCase().split(/[\s\p{P}\p{N}]+/u))
    for (let at = 0; at + 1 < word.length; at++) {
      const pair = word.slice(at, at + 2);
      if (!saysNothing(pair)) pairs.add(pair);
    }
  return pairs;
}
