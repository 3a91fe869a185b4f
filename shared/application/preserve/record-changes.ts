import { type Obligation, versionsOnRecord } from "../../domain/obligation/obligation.ts";
import { ownLastDay } from "../../domain/obligation/versions-in-force.ts";
import type { Repositories } from "../ports/ports.ts";
import { type DutyWords, type RecordedChange, wordOf } from "../ports/recorded-change.ts";

/**
 * The repositories of a transaction, such that every change through them is recorded for the act: the changes of the
 * use case, and those that preserve and close occurrences.
 */
export function recordingChanges(repositories: Repositories): {
  readonly repositories: Repositories;
  readonly changes: readonly RecordedChange[];
} {
  const changes: RecordedChange[] = [];
  const { obligations, events, plans, history, settings, subjects } = repositories;
  const dutyOfVersion = async (
    versionId: string,
  ): Promise<{ dutyId: string; until: Obligation["createdOn"] | null }> => {
    for (const duty of await obligations.list())
      for (const version of versionsOnRecord(duty))
        if (version.id === versionId) return { dutyId: duty.id, until: ownLastDay(version) };
    throw new RangeError(`no duty has the version ${versionId}`);
  };
  return {
    changes,
    repositories: {
      ...repositories,
      obligations: {
        ...obligations,
        insert: async (obligation) => {
          await obligations.insert(obligation);
          changes.push({ what: "duty-made", dutyId: obligation.id });
        },
        update: async (after) => {
          const before = await obligations.find(after.id);
          await obligations.update(after);
          const changed = before && changedWords(before, after);
          if (changed) changes.push({ what: "duty-changed", dutyId: after.id, ...changed });
        },
        addVersion: async (version) => {
          await obligations.addVersion(version);
          changes.push({ what: "version-made", dutyId: version.obligationId, versionId: version.id });
        },
        endVersion: async (versionId, after) => {
          const { dutyId, until } = await dutyOfVersion(versionId);
          await obligations.endVersion(versionId, after);
          changes.push({ what: "version-ended", dutyId, versionId, before: until, after });
        },
      },
      events: {
        ...events,
        append: async (entry) => {
          const before = await events.find(entry.eventId);
          await events.append(entry);
          const known = new Set(before?.obligationIds);
          const after = (await events.find(entry.eventId))?.obligationIds ?? [];
          const dutyIds = after.filter((id) => !known.has(id));
          if (dutyIds.length > 0) changes.push({ what: "event-bound", eventId: entry.eventId, dutyIds });
        },
      },
      plans: {
        ...plans,
        updateCandidate: async (after) => {
          const [before] = await plans.some(after.planId, [after.id]);
          await plans.updateCandidate(after);
          if (!before) return;
          const taken = ({ decision, obligationId }: typeof after) => ({ decision, obligationId });
          const { planId, id: candidateId } = after;
          changes.push({ what: "candidate", planId, candidateId, before: taken(before), after: taken(after) });
        },
        setStatus: async (planId, after) => {
          const before = (await plans.head(planId))?.status ?? after;
          await plans.setStatus(planId, after);
          if (before !== after) changes.push({ what: "plan-status", planId, before, after });
        },
        setHeldAs: async (planId, after) => {
          const before = (await plans.head(planId))?.heldAs ?? after;
          await plans.setHeldAs(planId, after);
          changes.push({ what: "plan-held-as", planId, before, after });
        },
      },
      history: {
        ...history,
        append: async (event) => {
          await history.append(event);
          changes.push({ what: "event", key: event.key, eventId: event.id });
        },
      },
      settings: {
        ...settings,
        set: async (next) => {
          const { unitName: before = "" } = await settings.all();
          await settings.set(next);
          if (next.unitName !== undefined) changes.push({ what: "unit-name", before, after: next.unitName });
        },
      },
      subjects: {
        ...subjects,
        ensure: async (name, id) => {
          let made: string | null = null;
          const subject = await subjects.ensure(name, () => (made = id()));
          if (made === subject.id) changes.push({ what: "subject-made", subjectId: made });
          return subject;
        },
      },
    },
  };
}

const WORDS = [
  "item",
  "title",
  "shortTitle",
  "category",
  "lead",
  "supporting",
  "actor",
  "evidenceKinds",
  "formerWords",
  "status",
] as const satisfies readonly (keyof DutyWords & keyof Obligation)[];

/** The words that differ, before and after; null where none does. */
function changedWords(before: Obligation, after: Obligation): { before: DutyWords; after: DutyWords } | null {
  const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
  const names = WORDS.filter((name) => !isSame(wordOf(before, name), wordOf(after, name)));
  if (names.length === 0) return null;
  const only = (duty: Obligation) => Object.fromEntries(names.map((name) => [name, wordOf(duty, name)])) as DutyWords;
  return { before: only(before), after: only(after) };
}
