import type { ImportReview } from "../../../contract/schemas/import-review.ts";
import { bodyOf } from "../../view/plan-succession.ts";
import type { PlanHead, PlanRepository } from "../../ports/stores/plan-store.ts";

/**
 * The imported plan that a plan seems to amend: the one whose document number its text names, else the latest of the
 * same issuer and year. The title tells whether the plan revises or adds. Null for a plan that is imported itself.
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
    ({ issuer, year }) =>
      issuer !== "" && bodyOf(issuer) === bodyOf(head.issuer) && year !== null && year === head.year,
  );
  return sibling ? offer(sibling, relationOf(head, sibling)) : null;
}

type Because = NonNullable<ImportReview["amends"]>["because"];

/**
 * A 补充通知 adds to the rules in force and leaves the rest. A plan is a revision only when it has the same title again or
 * says so.
 */
function relationOf({ title }: PlanHead, earlier: PlanHead): Because {
  if (/补充|增补|追加|增加/.test(title)) return "adds";
  return /修订|修改|调整|更正/.test(title) || nameOf(title) === nameOf(earlier.title) ? "revised" : "same-year";
}

/** A title without the words that tell one paper from another about the same matter. */
const nameOf = (title: string): string => title.replaceAll(/[\s《》“”（）()]|关于|印发|的通知|通知|\d+年?/g, "");

const offer = ({ id, title, number }: PlanHead, because: Because): ImportReview["amends"] => ({
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
