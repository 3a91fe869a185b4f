import type { ObligationView } from "../../contract/schemas/obligation.ts";
import { describeRequirement } from "../../domain/obligation/describe-requirement.ts";
import type { Obligation, RuleVersion } from "../../domain/obligation/obligation.ts";

/** A duty as clients see it, with each version's rule as a sentence. */
export const obligationView = (obligation: Obligation): ObligationView => ({
  id: obligation.id,
  planId: obligation.planId,
  item: obligation.item,
  title: obligation.title,
  shortTitle: obligation.shortTitle,
  category: obligation.category,
  actor: obligation.actor,
  lead: obligation.lead,
  supporting: [...obligation.supporting],
  subjects: obligation.subjects.map(({ id, name }) => ({ id, name })),
  evidenceKinds: [...obligation.evidenceKinds],
  citation: citationView(obligation),
  status: obligation.status,
  versions: obligation.versions.map(versionView),
});

function citationView({ citation }: Obligation): ObligationView["citation"] {
  if (citation === null) return null;
  const { start, end, text, normalised } = citation;
  return { start, end, text, normalised };
}

const versionView = (version: RuleVersion): ObligationView["versions"][number] => ({
  id: version.id,
  slot: version.slot,
  version: version.version,
  layer: version.layer,
  effectiveFrom: version.effectiveFrom,
  effectiveUntil: version.effectiveUntil,
  requirement: version.requirement,
  text: describeRequirement(version.requirement),
  reason: version.reason,
});
