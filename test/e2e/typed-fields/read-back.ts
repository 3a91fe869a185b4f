import type { DutyClient } from "../../../shared/contract/client.ts";
import { plainDate } from "../../../shared/domain/date/plain-date.ts";

/** A request that was answered with yes: what was asked, and the reply. */
export interface Answered {
  readonly name: string;
  // Each request has a form of its own, which its reader below knows.
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly input: any;
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly reply: any;
}

type Reader = (client: DutyClient, answered: Answered) => Promise<unknown>;

const YEAR = { from: plainDate("2026-01-01"), to: plainDate("2026-12-31") };

const planned: Reader = async (client, { input }) => {
  const { plannedDate, plannedTime } = await client.occurrences.get({ key: input.key });
  return { date: plannedDate, time: plannedTime };
};
const eventOf = async (client: DutyClient, id: string) => (await client.events.list({})).find((one) => one.id === id);
/** The memberships of the request's member in its group, the newest last. */
const membershipsOf = async (client: DutyClient, { input }: Answered) => {
  const group = (await client.subjects.list({})).find(({ id }) => id === input.groupId);
  return group?.members.filter(({ subjectId }) => subjectId === input.subjectId) ?? [];
};
/** The first day of a rule version that begins when the request says, among the duties; null where there is none. */
const versionFrom = async (client: DutyClient, ids: readonly string[], { input }: Answered) => {
  const duties = await Promise.all(ids.map((id) => client.obligations.get({ id })));
  const days = duties.flatMap(({ versions }) => versions.map(({ effectiveFrom }) => effectiveFrom));
  return { effectiveFrom: days.find((day) => day === input.effectiveFrom) ?? null };
};
const dutiesOf = async (client: DutyClient, planId: string) =>
  (await client.obligations.list({})).filter((duty) => duty.planId === planId).map(({ id }) => id);

/**
 * What the core has after a request, asked of it anew and in the form of the request, so that the same path leads to the same
 * value in both. A draft of a slip is stored by nobody and has none.
 */
export const READ_BACK: Readonly<Record<string, Reader>> = {
  "activities.record": (client, { reply }) => client.activities.get({ id: reply.id }),
  "activities.addEvidence": async (client, { input }) => ({
    evidence: [(await client.activities.get({ id: input.id })).evidence.at(-1)],
  }),
  "standing.addGoals": async (client, { reply }) => {
    const { versions } = await client.obligations.get({ id: reply[0].id });
    const [rule] = versions.map(({ requirement }) => requirement);
    return { goals: [rule?.kind === "deadline" ? { due: rule.due } : null] };
  },
  "publications.add": async (client, { reply }) =>
    (await client.publications.list({})).find(({ id }) => id === reply.id),
  "occurrences.plan": planned,
  "occurrences.setOpening": async (client, { input }) => ({
    amount: (await client.occurrences.get({ key: input.key })).quota?.openingBalance,
  }),
  "occurrences.moveSession": async (client, { input }) =>
    (await client.occurrences.sessions(YEAR)).find(({ id }) => id === input.id),
  "occurrences.planSessions": async (client, { reply }) =>
    (await client.occurrences.sessions(YEAR)).find(({ id }) => id === reply[0].id),
  "occurrences.setPercent": async (client, { input }) =>
    (await client.occurrences.percent({ key: input.key })).find(({ date }) => date === input.date),
  "coverage.mark": async (client, { input }) => {
    const { members } = await client.coverage.get({ key: input.key });
    return { marks: members.flatMap(({ covered }) => (covered === null ? [] : [{ on: covered.on }])) };
  },
  "events.log": (client, { reply }) => eventOf(client, reply.id),
  "events.setDay": (client, { input }) => eventOf(client, input.id),
  "anchors.set": async (client, { input }) =>
    (await client.anchors.list({})).find(
      ({ obligationId, subject }) => obligationId === input.obligationId && (subject?.id ?? null) === input.subjectId,
    ),
  "settings.set": (client) => client.settings.get({}),
  "subjects.join": async (client, answered) => (await membershipsOf(client, answered)).at(-1),
  "subjects.leave": async (client, answered) => (await membershipsOf(client, answered)).at(-1),
  "subjects.correctStay": async (client, answered) => ({ after: (await membershipsOf(client, answered)).at(-1) }),
  "obligations.change": async (client, { input }) => {
    const { terms = [] } = await client.obligations.get({ id: input.id });
    return {
      subjectsFrom: terms
        .flatMap(({ from }) => from ?? [])
        .toSorted()
        .at(-1),
    };
  },
  "obligations.create": async (client, { reply }) => {
    const [version] = (await client.obligations.get({ id: reply.id })).versions;
    return version;
  },
  "obligations.amend": (client, answered) => versionFrom(client, [answered.input.id], answered),
  "imports.applyAmendment": async (client, answered) =>
    versionFrom(client, await dutiesOf(client, answered.input.basePlanId), answered),
  "imports.setYear": async (client, { input }) => ({
    year: (await client.imports.list({})).find(({ id }) => id === input.planId)?.document.year,
  }),
  "imports.finish": async (client, { input }) => {
    const ids = new Set(await dutiesOf(client, input.planId));
    const rows = (await client.occurrences.list(YEAR)).filter(({ obligationId }) => ids.has(obligationId));
    // No opening is the same as one of nothing.
    return { openings: rows.flatMap(({ quota }) => (quota?.openingBalance ? { amount: quota.openingBalance } : [])) };
  },
  "observances.announce": async (client, { input }) =>
    (await client.observances.list({ year: input.year })).find(({ observance }) => observance === input.observance)
      ?.announced,
  "imports.edit": async (client, { input }) => {
    const { candidates } = await client.imports.candidates({ planId: input.planId });
    return { edit: candidates.find(({ id }) => id === input.candidateId) };
  },
};
