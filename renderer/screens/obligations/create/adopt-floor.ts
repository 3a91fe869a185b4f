import type { StatuteAdviceView } from "../../../../shared/contract/schemas/statute.ts";
import type { Requirement } from "../../../../shared/domain/obligation/requirement.ts";

/** A regulation's floor as a duty that a person may add or a rule that one may be raised to. */
export interface AdoptedFloor {
  readonly title: string;
  readonly actor: string;
  readonly requirement: Requirement;
  /** The regulation and its article. */
  readonly reason: string;
}

/** The unit of hours in the regulations. */
const HOURS = "学时";

export const adoptedFloor = (advice: StatuteAdviceView): AdoptedFloor => ({
  title: advice.duty,
  actor: advice.who,
  requirement: floorRequirement(advice),
  reason: sourceOf(advice),
});

/** 《中国共产党…条例》第十一条 */
export const sourceOf = ({ source, article }: Pick<StatuteAdviceView, "source" | "article">): string =>
  `《${source}》${article}`;

/** The requirement of a floor: at least its number in each period, with the reservation of the regulation. */
export function floorRequirement({ count, unit, period, hedge }: StatuteAdviceView): Requirement {
  const common = { hedge, shift: null, count, comparator: ">=" as const, unit, period };
  return unit === HOURS ? { kind: "hours", ...common } : { kind: "quota", ...common, span: null };
}
