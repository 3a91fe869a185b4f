import type { ObligationView } from "../../contract/schemas/obligation.ts";
import { describeRequirement } from "../../words/requirement.ts";
import type { PlainDate } from "../../domain/date/plain-date.ts";
import { type Obligation, type RuleVersion, versionInForce } from "../../domain/obligation/obligation.ts";
import type { ObligationShare } from "../ports/stores/obligation-store.ts";

/** The facts that a view adds to the duty. */
export interface ViewFacts {
  readonly today: PlainDate;
  readonly shares: readonly ObligationShare[];
}

/** A duty as clients see it, with each version's rule as a sentence. */
export const obligationView = (obligation: Obligation, { today, shares }: ViewFacts): ObligationView => ({
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
  ...(obligation.terms && { terms: obligation.terms.map((term) => ({ ...term, subject: { ...term.subject } })) }),
  evidenceKinds: [...obligation.evidenceKinds],
  citation: citationView(obligation),
  status: obligation.status,
  ...(obligation.partOf !== undefined && { partOf: obligation.partOf }),
  countsFor: shares
    .filter(({ obligationId, until }) => obligationId === obligation.id && until === null)
    .map(({ countsForId }) => countsForId),
  versions: obligation.versions.map((version) => versionView(version, obligation, today)),
  ...(obligation.replacedVersions && {
    replacedVersions: obligation.replacedVersions.map((version) => versionView(version, obligation, today)),
  }),
});

function citationView({ citation }: Obligation): ObligationView["citation"] {
  if (citation === null) return null;
  const { start, end, text, normalised } = citation;
  return { start, end, text, normalised };
}

const versionView = (
  version: RuleVersion,
  obligation: Obligation,
  today: PlainDate,
): ObligationView["versions"][number] => ({
  id: version.id,
  slot: version.slot,
  version: version.version,
  layer: version.layer,
  effectiveFrom: version.effectiveFrom,
  effectiveUntil: version.effectiveUntil,
  ...(version.isWithdrawn && { isWithdrawn: true }),
  requirement: version.requirement,
  text: describeRequirement(version.requirement),
  reason: version.reason,
  inForce: versionInForce(obligation, version.slot, today)?.id === version.id,
});
