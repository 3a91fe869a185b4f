import type { z } from "zod";
import type { obligationRequest } from "../../contract/schemas/obligation.ts";
import { type PlainDate, dateOf, yearOf } from "../../domain/date/plain-date.ts";
import { checkRequirement } from "../../domain/obligation/check-requirement.ts";
import type { Obligation, RuleLayer, RuleVersion } from "../../domain/obligation/obligation.ts";
import type { Requirement } from "../../domain/obligation/requirement.ts";
import { unwrap } from "../../domain/result.ts";
import type { Core } from "../core/core.ts";
import { ensureSubject } from "../ports/ensure-subject.ts";
import { RULE, refuseFarDay } from "../ports/refuse-far-day.ts";
import { withOwnShortTitle } from "./short-titles.ts";
import { subjectRefs } from "./subject-refs.ts";

type ObligationRequest = z.output<typeof obligationRequest>;

/** The first day of a rule written by hand, unless another is given. */
export const firstOfYear = (today: PlainDate): PlainDate => dateOf(yearOf(today), 1, 1);

/** A duty written by hand: without a plan and a citation. Its rule holds from 1 January of this year unless said otherwise. */
export async function createObligation({ ports }: Core, request: ObligationRequest): Promise<Obligation> {
  const { ids, clock, store } = ports;
  const effectiveFrom = request.effectiveFrom ?? firstOfYear(clock.today());
  refuseFarDay("effectiveFrom", effectiveFrom, clock.today(), RULE);
  const requirement = unwrap(checkRequirement(request.requirement, effectiveFrom));
  const id = ids.next();
  return store.transaction(async (repositories) => {
    const subjects = request.subjectIds
      ? await subjectRefs(repositories, request.subjectIds)
      : [await ensureSubject(repositories, request, () => ids.next())];
    const duty: Omit<Obligation, "shortTitle"> = {
      id,
      planId: null,
      item: null,
      title: request.title,
      category: request.category,
      lead: request.lead,
      supporting: request.supporting,
      actor: request.actor,
      subjects,
      evidenceKinds: request.evidenceKinds,
      citation: null,
      versions: versionsOf(request, requirement, () => ids.next(), { id, effectiveFrom }),
      status: "active",
      createdOn: clock.today(),
    };
    const obligation = await withOwnShortTitle(repositories.obligations, duty, request.shortTitle);
    await repositories.obligations.insert(obligation);
    return obligation;
  });
}

/** The unit's own rule, and beside it the regulation's rule from which it was taken. */
function versionsOf(
  { source }: ObligationRequest,
  requirement: Requirement,
  nextId: () => string,
  { id, effectiveFrom }: { readonly id: string; readonly effectiveFrom: PlainDate },
): RuleVersion[] {
  const layers: readonly RuleLayer[] = source && source.layer !== "unit" ? ["unit", source.layer] : ["unit"];
  return layers.map((layer, index) => ({
    id: nextId(),
    obligationId: id,
    slot: "main",
    version: index + 1,
    layer,
    effectiveFrom,
    effectiveUntil: null,
    requirement,
    reason: source?.text ?? null,
  }));
}
