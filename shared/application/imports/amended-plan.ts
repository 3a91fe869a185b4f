import type { ImportReview } from "../../contract/schemas/import-review.ts";
import type { StoredPlan } from "../ports.ts";

/**
 * The imported plan that this one seems to amend: one whose document number its text names, else the latest of the same issuer
 * and year. Null for a plan that is imported itself.
 *
 * @param plans From the latest import to the first.
 */
export function amendedPlan(plan: StoredPlan, plans: readonly StoredPlan[]): ImportReview["amends"] {
  if (plan.status === "imported") return null;
  const earlier = plans.filter(({ id, status }) => id !== plan.id && status === "imported");
  const text = sameBrackets(plan.text);
  const named = earlier.find(({ number }) => number !== "" && text.includes(sameBrackets(number)));
  if (named) return offer(named, "number");
  const sibling = earlier.find(
    ({ issuer, year }) => issuer !== "" && issuer === plan.issuer && year !== null && year === plan.year,
  );
  return sibling ? offer(sibling, "same-year") : null;
}

const offer = ({ id, title, number }: StoredPlan, because: "number" | "same-year"): ImportReview["amends"] => ({
  planId: id,
  title,
  number,
  because,
});

/** 〔2026〕 is typed in many ways, with blanks between. */
const sameBrackets = (text: string): string =>
  text
    .replaceAll(/[[(（【［]/g, "〔")
    .replaceAll(/[\])）】］]/g, "〕")
    .replaceAll(/\s/g, "");
