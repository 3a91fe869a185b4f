import type { PlanHead } from "../ports/stores/plan-store.ts";

/** The issuer in 关于西山市科协2026年要点的补充通知. */
export const bodyOf = (issuer: string): string => issuer.replace(/^关于/, "");

/** 东湖市科协2026年党建工作要点 → 东湖市科协年党建工作要点 */
export const withoutYear = (title: string): string => title.replace(/\d+/g, "").replace(/\s+/g, "");

const isInForce = ({ status, heldAs, issuer }: PlanHead): boolean =>
  status === "imported" && heldAs === "plan" && issuer !== "";

const isSameBody = (a: PlanHead, b: PlanHead): boolean => bodyOf(a.issuer) === bodyOf(b.issuer);

/**
 * The plans that a plan takes over from: the latest earlier year of the same issuer. Where the issuer has several plans in
 * that year, those of the same name, if there is one; a plan that only adds to another of its year goes with it.
 */
export function predecessorsOf(plan: PlanHead, plans: readonly PlanHead[]): PlanHead[] {
  const { year } = plan;
  if (year === null || plan.heldAs !== "plan" || plan.issuer === "") return [];
  const earlier = plans.filter(
    (other) => isInForce(other) && isSameBody(other, plan) && other.year !== null && other.year < year,
  );
  const latest = Math.max(...earlier.map((other) => other.year ?? 0));
  const ofYear = earlier.filter((other) => other.year === latest);
  const yearly = ofYear.filter(({ title }) => !isSupplement(title));
  const named = yearly.filter(({ title }) => withoutYear(title) === withoutYear(plan.title));
  return yearly.length > 1 && named.length > 0
    ? [...named, ...ofYear.filter(({ title }) => isSupplement(title))]
    : ofYear;
}

const isSupplement = (title: string): boolean => /补充|增补|追加|增加/.test(title);

/** Whether a plan of a later year took over from this one by the end of `year`. */
export const isTakenOver = (plan: PlanHead, year: number, plans: readonly PlanHead[]): boolean =>
  plans.some(
    (other) =>
      isInForce(other) &&
      other.year !== null &&
      other.year <= year &&
      plan.year !== null &&
      other.year > plan.year &&
      predecessorsOf(other, plans).some(({ id }) => id === plan.id),
  );
