import type { ExplainStep } from "../../contract/schemas/obligation.ts";
import type { OccurrenceKey } from "../../contract/schemas/values.ts";
import { explainOccurrence as trace } from "../../domain/compliance/explain.ts";
import { keyOfId } from "../../domain/obligation/occurrence.ts";
import type { Core } from "../core/core.ts";
import { foundOrFail } from "../ports/found-or-fail.ts";
import { explainStep } from "./explain-step.ts";
import { occurrenceIn } from "../view/find-occurrence.ts";

/** Why an occurrence is due when it is: the trace from the plan's line to the date the clerk chose. */
export async function explainOccurrence({ ports, derived }: Core, key: OccurrenceKey): Promise<ExplainStep[]> {
  const snapshot = await derived.snapshot();
  const { calendar, obligations, settings, events, announced, plans } = snapshot.facts;
  const occurrence = occurrenceIn(snapshot, key);
  const obligation = foundOrFail(obligations.get(occurrence.obligationId), "obligation", occurrence.obligationId);
  const history = await ports.store.history.listFor(key);
  const shown = {
    locale: settings.locale,
    planTitle: (planId: string | undefined) => plans.get(planId ?? "")?.title ?? null,
  };
  const kept = snapshot.facts.kept.get(keyOfId(key)) ?? null;
  return trace(occurrence, { obligation, calendar, history, events, announced, kept }).map((step) =>
    explainStep(step, shown),
  );
}
