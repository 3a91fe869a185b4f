import type { DueDate } from "../../domain/obligation/requirement.ts";
import type { Reading } from "./reading.ts";
import type { SentenceView } from "./sentence-view.ts";

/** 到2026年6月底，…: what the point is to have reached by then. */
const BY = /^(?:[—–-]+)?(?:力争|确保|争取)?[到至]$/;

/**
 * The day by which a whole point states what has been reached: 到6月底，建成基地3个；培育骨干20名. It opens the point, or a sentence of
 * it, and holds as far as ； goes on.
 *
 * @param above  What the sentence before has left.
 */
export function goalDateOf(view: SentenceView, above: DueDate | null): DueDate | null {
  const [clause] = view.clauses;
  const date = view.dates.find(
    ({ start, end }) =>
      clause !== undefined &&
      end === clause.end &&
      BY.test(view.slice({ start: clause.start, end: start }).trimStart()),
  );
  if (date !== undefined) return view.toDue(date);
  return view.original[view.sentence.start - 1] === "；" ? above : null;
}

/** A count or share without a day of its own is due on the day of its point. */
export function dueByGoal(reading: Reading, due: DueDate | null): Reading {
  const { kind } = reading.requirement;
  if (due === null || (kind !== "quantity" && kind !== "percent") || reading.stated.includes("due")) return reading;
  return {
    ...reading,
    requirement: { ...reading.requirement, due },
    implied: [...reading.implied.filter((part) => part !== "year"), "due"],
    rules: [...reading.rules, "date"],
  };
}
