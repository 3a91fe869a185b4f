import type { ImportReview } from "../../../contract/schemas/import-review.ts";
import type { PlanHead, PlanRepository } from "../../ports/stores/plan-store.ts";

/**
 * The imported plan that this one seems to amend: one whose document number its text names, else the latest of the same issuer
 * and year. Null for a plan that is imported itself.
 */
export async function amendedPlan(head: PlanHead, plans: PlanRepository): Promise<ImportReview["amends"]> {
  if (head.status === "imported") return null;
  const earlier = (await plans.list()).filter(
    ({ id, status, heldAs }) => id !== head.id && status === "imported" && heldAs === "plan",
  );
  if (earlier.length === 0) return null;
  const text = sameBrackets((await plans.find(head.id))?.text ?? "");
  const named = earlier.find(({ number }) => number !== "" && text.includes(sameBrackets(number)));
  if (named) return offer(named, "number");
  const sibling = earlier.find(
    ({ issuer, year }) => issuer !== "" && issuer === head.issuer && year !== null && year === head.year,
  );
  return sibling ? offer(sibling, "same-year") : null;
}

const offer = ({ id, title, number }: PlanHead, because: "number" | "same-year"): ImportReview["amends"] => ({
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
