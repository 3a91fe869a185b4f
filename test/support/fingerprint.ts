import type { DutyClient } from "../../shared/contract/client.ts";
import { keyOfId } from "../../shared/domain/obligation/occurrence.ts";

const SPAN = { from: "2025-01-01", to: "2027-12-31" } as const;

/**
 * What everybody sees of a data folder: rows, duties in force, records that stand, events, anchors, subjects, sessions, settings and
 * holidays; without what tells of the past of these, such as histories and what was withdrawn.
 */
export async function fingerprint(client: DutyClient): Promise<unknown> {
  return {
    rows: Object.fromEntries(
      (await client.occurrences.list(SPAN)).map((row) => [keyOfId(row), without(row, "handlingNote")]),
    ),
    standing: (await client.standing.list({ year: 2026, month: "2026-09" })).items.map(({ row, ...item }) => ({
      ...item,
      row: without(row, "handlingNote"),
    })),
    duties: (await client.obligations.list({})).map((duty) => ({
      ...without(duty, "terms", "replacedVersions"),
      versions: duty.versions.map(({ id, effectiveUntil }) => [id, effectiveUntil]),
    })),
    activities: (await client.activities.list(SPAN))
      .filter(({ withdrawn }) => !withdrawn)
      .map(({ credits, evidence, ...activity }) => ({
        ...activity,
        credits: credits.filter(({ withdrawn }) => !withdrawn).toSorted(byId),
        evidence: evidence.filter(({ withdrawn }) => !withdrawn).toSorted(byId),
      }))
      .toSorted(byId),
    events: (await client.events.list({})).filter(({ withdrawn }) => !withdrawn),
    anchors: (await client.anchors.list({})).flatMap(({ date, obligationId, subject }) =>
      date === null ? [] : [[obligationId, subject?.id ?? null, date]],
    ),
    subjects: (await client.subjects.list({})).map(({ members, ...subject }) => ({
      ...subject,
      members: members.map((membership) => without(membership, "corrections")),
    })),
    sessions: await client.occurrences.sessions(SPAN),
    settings: await client.settings.get({}),
    holidays: await client.holidays.list({}),
    observances: (await Promise.all([2026, 2027].map((year) => client.observances.list({ year }))))
      .flat()
      .map((one) => without(one, "history")),
    roster: await client.roster.get({}),
    coverage: await client.coverage.list({ year: 2026 }),
    plans: await client.imports.list({}),
    closed: await Promise.all([2025, 2026].map(async (year) => (await client.years.closing({ year })).closed !== null)),
  };
}

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1);

const without = <T extends object, N extends keyof T>(whole: T, ...names: readonly N[]): Omit<T, N> =>
  Object.fromEntries(Object.entries(whole).filter(([name]) => !names.includes(name as N))) as Omit<T, N>;
