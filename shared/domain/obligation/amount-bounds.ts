import { DutyError } from "../errors.ts";
import type { InputIssue } from "../input-fault.ts";
import type { Requirement } from "./requirement.ts";

/** Units of measured amounts, which have halves. Every other unit is counted: 次, 个, 场, 人. */
const MEASURED = /(?:学时|课时|小时|元|吨|公里|千米|米|亩|公顷|公斤|千克|克|升|%|百分点|倍|天)$/;
const MEASURED_DECIMALS = 3;

/** Decimal places of an amount in that unit. */
export const decimalsOf = (unit: string): number => (MEASURED.test(unit.normalize("NFKC")) ? MEASURED_DECIMALS : 0);

/** An amount of more than so many times the required number is a slip of the pen, unless it is small. */
const TIMES_ASKED = 10;
const SMALL = 50;

/** The most that one record, or an opening balance, can say was done of a number: the bound of every form and door. */
export const mostDone = (needed: number): number => Math.max(SMALL, needed * TIMES_ASKED);

/** Whether fractions are possible: for hours, percentages and measured units. */
const takesFractions = (requirement: Requirement): boolean =>
  requirement.kind === "hours" ||
  requirement.kind === "percent" ||
  ("unit" in requirement && decimalsOf(requirement.unit) > 0);

/** Half an occasion neither is asked for nor takes place. */
export const isCountable = (requirement: Requirement, amount: number): boolean =>
  Number.isInteger(amount) || takesFractions(requirement);

/**
 * Checks the amount of a credit or of an opening balance.
 *
 * @throws {DutyError} `invalid-input` for a fraction of a counted unit, and for an amount out of all proportion to the
 *   requirement.
 */
export function checkAmount(requirement: Requirement, amount: number, path: string): void {
  if (!isCountable(requirement, amount)) throw refused({ path, message: "not-whole" });
  const limit = mostDone("count" in requirement ? requirement.count : 1);
  if (amount > limit) throw refused({ path, message: "above-most", limit });
}

const refused = (issue: InputIssue): DutyError => new DutyError("invalid-input", { issues: [issue] });
