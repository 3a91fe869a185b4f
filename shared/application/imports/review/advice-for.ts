import type { Advice } from "../../../contract/schemas/import-review.ts";
import type { Requirement } from "../../../domain/obligation/requirement.ts";
import { anniversaryIn } from "../../../extraction/parsers/anniversaries.ts";
import { eventOfSystem } from "../../../extraction/parsers/event-systems.ts";
import { parseInstitutions } from "../../../extraction/parsers/institutions.ts";
import { namesOneThing } from "../../../extraction/parsers/one-thing.ts";
import { adviceSource } from "../../../words/advice.ts";
import type { StoredCandidate } from "../../ports/stores/plan-store.ts";

/** The requirement that work without number or date could have, and on what ground. */
export type OfferedAdvice = Pick<Advice, "requirement" | "basis" | "source">;

type Advised = Pick<StoredCandidate, "rules" | "normalised" | "title">;

/**
 * What the clerk may make of work that the plan names without number and date, by one key: the rhythm of a statute, the day of an
 * anniversary, a duty of each event, or one thing at least. It follows from the words, so it is not stored, and nothing of it is
 * applied by itself. Null where the words give no ground for any.
 */
export function adviceFor({ rules, normalised, title }: Advised): OfferedAdvice | null {
  if (!rules.includes("standing")) return null;
  return statuteIn(normalised) ?? statuteIn(title) ?? inferredFrom(normalised);
}

/**
 * The rhythm of a statute; null also where the words name several institutions with rhythms of their own: of those each has its name
 * in the title of its candidate.
 */
function statuteIn(words: string): OfferedAdvice | null {
  const [institution, ...others] = parseInstitutions(words);
  const statute = institution?.statute;
  if (!statute || others.length > 0 || statute.period === "other") return null;
  const { count, period, source } = statute;
  return {
    basis: "statute",
    requirement: { kind: "cadence", count, comparator: ">=", unit: "次", period, pattern: null, ...PLAIN },
    source,
  };
}

const PLAIN = { hedge: null, shift: null };

function inferredFrom(words: string): OfferedAdvice | null {
  const day = anniversaryIn(words);
  if (day !== null) return inferred("anniversary", { kind: "deadline", due: day, ...PLAIN });
  const event = eventOfSystem(words);
  if (event !== null) return inferred("event", { kind: "trigger", event, within: null, ...PLAIN });
  return namesOneThing(words)
    ? inferred("one-thing", { kind: "quantity", count: 1, comparator: ">=", unit: "次", due: null, ...PLAIN })
    : null;
}

const inferred = (basis: Exclude<Advice["basis"], "statute">, requirement: Requirement): OfferedAdvice => ({
  basis,
  requirement,
  source: adviceSource(basis),
});
