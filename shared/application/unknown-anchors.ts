import { describeRequirement } from "../domain/obligation/describe-requirement.ts";
import { listUnknownAnchors } from "../domain/obligation/unknown-anchors.ts";
import type { Facts } from "./derived/facts.ts";

/** A duty that no date can be given yet, and what has to be entered first. */
export interface MissingAnchorRow {
  readonly obligationId: string;
  readonly title: string;
  readonly lead: string | null;
  readonly requirementText: string;
  /** The event, in the plan's words. */
  readonly missing: string;
}

/** Duties born of events of which none was logged, and events that lack their day or whose rule lacks a clock. */
export function unknownAnchors({ obligations, settings, today, events }: Facts): MissingAnchorRow[] {
  return listUnknownAnchors([...obligations.values()], events, today).map(
    ({ obligation, version: { requirement } }) => ({
      obligationId: obligation.id,
      title: obligation.title,
      lead: obligation.lead,
      requirementText: describeRequirement(requirement, settings.locale),
      missing: requirement.kind === "trigger" ? requirement.event : "",
    }),
  );
}
