import { PERIODS } from "../date/period-units.ts";
import { type PlainDate, dateOf, yearOf } from "../date/plain-date.ts";
import { type Obligation, slotsOf, versionInForce } from "../obligation/obligation.ts";
import { isAnnouncedDue, isYearly } from "../obligation/due-date.ts";
import type { AnnouncedDue, DueDate, Requirement } from "../obligation/requirement.ts";
import { expandRule } from "../recurrence/expand-rule.ts";
import { parseRule } from "../recurrence/parse-rule.ts";
import { bodyKindOf } from "./body-kind.ts";
import { STATUTORY_FLOORS, type StatutoryFloor } from "./statutory-floors.ts";

/** The comparison of a set of duties with one floor. It is advice: no duty is added by itself. */
export type StatuteAdvice =
  /**
   * No duty asks the bodies meant by the regulation for that many times. `mentions` has the ids of duties that speak
   * of the matter all the same.
   */
  | { readonly finding: "silent"; readonly floor: StatutoryFloor; readonly mentions: readonly string[] }
  /** The nearest duty: its number in a year and that of the floor. */
  | {
      readonly finding: "laxer";
      readonly floor: StatutoryFloor;
      readonly obligationId: string;
      readonly perYear: number;
      readonly floorPerYear: number;
    };

/**
 * Compares duties with the statutory floors, by the rules in force on `date`: which floors no duty mentions, and which
 * floors a duty does not reach. A duty answers for a floor when it asks the bodies meant by the regulation for a
 * number in a year; a duty that only names the matter, or asks other bodies, leaves the plan silent on it.
 */
export function compareWithStatute(obligations: readonly Obligation[], date: PlainDate): StatuteAdvice[] {
  const active = obligations.filter((obligation) => obligation.status === "active");
  return STATUTORY_FLOORS.flatMap((floor) => adviceOn(floor, active, date));
}

function adviceOn(floor: StatutoryFloor, obligations: readonly Obligation[], date: PlainDate): StatuteAdvice[] {
  const speaking = obligations.filter((obligation) => speaksOf(obligation, floor));
  const counted = speaking
    .filter(({ subjects }) => subjects.some(({ name }) => isMeant(name, floor)))
    .map((obligation) => ({ obligationId: obligation.id, perYear: mostPerYear(obligation, floor, date) }))
    .filter((entry): entry is { obligationId: string; perYear: number } => entry.perYear !== null)
    .toSorted((a, b) => b.perYear - a.perYear);
  const floorPerYear = floor.count * PERIODS[floor.period].perYear;
  const [nearest] = counted;
  if (nearest) return nearest.perYear >= floorPerYear ? [] : [{ finding: "laxer", floor, ...nearest, floorPerYear }];
  const mentions = speaking.map(({ id }) => id);
  return floor.isForAll || mentions.length > 0 ? [{ finding: "silent", floor, mentions }] : [];
}

function speaksOf({ title, citation }: Obligation, { words, otherThan }: StatutoryFloor): boolean {
  const text = `${title} ${citation?.normalised ?? ""}`;
  return words.some((word) => text.includes(word)) && !otherThan.some((word) => title.includes(word));
}

/**
 * Whether a subject can answer for the floor. A body of another kind than the regulation means cannot. A unit whose
 * name tells no kind may, and so may the leading body, which plans name for the whole unit.
 */
function isMeant(subject: string, { bodies }: StatutoryFloor): boolean {
  const kind = bodyKindOf(subject);
  return kind === null || kind === "leaders" || bodies.length === 0 || bodies.includes(kind);
}

function mostPerYear(obligation: Obligation, floor: StatutoryFloor, date: PlainDate): number | null {
  const figures = slotsOf(obligation)
    .map((slot) => versionInForce(obligation, slot, date))
    .map((version) => version && perYear(version.requirement, floor, yearOf(date)))
    .filter((figure): figure is number => figure !== null);
  return figures.length === 0 ? null : Math.max(...figures);
}

/** The number that a requirement asks for in a year, in the unit of the floor; null where it has no such number. */
function perYear(requirement: Requirement, floor: StatutoryFloor, year: number): number | null {
  switch (requirement.kind) {
    case "hours":
      return floor.unit === "学时" ? requirement.count * PERIODS[requirement.period].perYear : null;
    case "cadence":
      return floor.unit === "学时" ? null : requirement.count * timesPerYear(requirement, year);
    case "quota":
      if (floor.unit === "学时" || requirement.comparator === "<=") return null;
      return requirement.count * (requirement.span ? 1 : PERIODS[requirement.period].perYear);
    case "quantity":
      return floor.unit === "学时" || requirement.comparator === "<=" ? null : requirement.count;
    case "deadline":
      return floor.unit === "学时" || !isDueIn(requirement.due, year) ? null : 1;
    case "percent":
    case "trigger":
    case "standing":
      return null;
  }
}

const isDueIn = (due: DueDate | AnnouncedDue, year: number): boolean =>
  isAnnouncedDue(due) ? due.year === null || due.year === year : isYearly(due) || yearOf(due) === year;

function timesPerYear({ period, pattern }: Extract<Requirement, { kind: "cadence" }>, year: number): number {
  const rule = pattern === null ? null : parseRule(pattern);
  if (!rule?.ok) return PERIODS[period].perYear;
  const first = dateOf(year, 1, 1);
  return expandRule(rule.value, first, { from: first, to: dateOf(year, 12, 31) }).length;
}
