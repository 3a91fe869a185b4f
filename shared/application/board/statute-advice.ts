import type { StatuteAdviceView } from "../../contract/schemas/statute.ts";
import { type StatuteAdvice, compareWithStatute } from "../../domain/compliance/statute.ts";
import type { Obligation } from "../../domain/obligation/obligation.ts";
import { liveDuties } from "../view/live-duties.ts";
import type { Core } from "../core/core.ts";

/** The duties beside the regulations' floors: advice, and nothing is added by itself. */
export async function statuteAdvice({ derived }: Core): Promise<StatuteAdviceView[]> {
  const { facts } = await derived.snapshot();
  const { obligations, today } = facts;
  return compareWithStatute(liveDuties(facts), today).map((advice) => adviceView(advice, obligations));
}

function adviceView(advice: StatuteAdvice, obligations: ReadonlyMap<string, Obligation>): StatuteAdviceView {
  const { id, duty, who, count, unit, period, hedge, source, article } = advice.floor;
  return {
    finding: advice.finding,
    floorId: id,
    duty,
    who,
    count,
    unit,
    period,
    hedge,
    source,
    article,
    mentions:
      advice.finding === "silent"
        ? advice.mentions.map((mention) => ({ id: mention, title: obligations.get(mention)?.title ?? "" }))
        : [],
    obligation:
      advice.finding === "silent"
        ? null
        : {
            id: advice.obligationId,
            title: obligations.get(advice.obligationId)?.title ?? "",
            perYear: advice.perYear,
            floorPerYear: advice.floorPerYear,
          },
  };
}
