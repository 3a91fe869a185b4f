import type { z } from "zod";
import type { CoverageView, coverageListing } from "../../contract/schemas/coverage.ts";
import type { OccurrenceKey } from "../../contract/schemas/values.ts";
import { type PlainDate, dateOf, earlierOf, yearOf } from "../../domain/date/plain-date.ts";
import { keyOfId } from "../../domain/obligation/occurrence.ts";
import type { Core } from "../core/core.ts";
import { foundOrFail } from "../ports/found-or-fail.ts";
import type { StoredCoverage } from "../ports/stores/coverage-store.ts";
import { occurrencesOfYear } from "../view/occurrences-of-year.ts";
import { liveStanding } from "../view/live-standing.ts";
import type { Snapshot } from "../view/snapshot.ts";
import { type CoverageFacts, coverageFacts, listAt, membersOn } from "./coverage-facts.ts";

/**
 * The list of an occurrence as of a day.
 *
 * @param on  Null: today, or the last day of the period where that is earlier.
 * @throws {DutyError} `not-found` where the occurrence has no list.
 */
export async function coverageOf(core: Core, key: OccurrenceKey, on: PlainDate | null): Promise<CoverageView> {
  const snapshot = await core.derived.snapshot();
  const { store } = core.ports;
  const list = foundOrFail(listAt(await store.coverage.lists(), key), "occurrence", keyOfId(key));
  return viewOf(await coverageFacts(list, snapshot, store), snapshot, on);
}

/** The lists of the occurrences of a year, or the one of an occurrence. */
export async function coverageLists(
  core: Core,
  { year, key }: z.output<typeof coverageListing>,
): Promise<CoverageView[]> {
  const snapshot = await core.derived.snapshot();
  const { store } = core.ports;
  const lists = await store.coverage.lists();
  if (lists.length === 0) return [];
  const keys = key === null ? keysOf(snapshot, year ?? yearOf(snapshot.facts.today)) : new Set([keyOfId(key)]);
  const views: CoverageView[] = [];
  for (const list of lists)
    if (keys.has(keyOfId(list.key))) views.push(viewOf(await coverageFacts(list, snapshot, store), snapshot, null));
  return views;
}

const keysOf = (snapshot: Snapshot, year: number): Set<string> =>
  new Set(
    [...occurrencesOfYear(snapshot, year), ...liveStanding(snapshot, year)].map(
      ({ obligationId, subject, recurrenceId }) => keyOfId({ obligationId, subjectId: subject.id, recurrenceId }),
    ),
  );

function viewOf({ list, group, covered }: CoverageFacts, snapshot: Snapshot, day: PlainDate | null): CoverageView {
  const on = day ?? lastDayOf(list, snapshot);
  const members = membersOn(group, on).map(({ id, name }) => {
    const found = covered.get(id);
    return { memberId: id, name, covered: found && found.on <= on ? { ...found } : null };
  });
  const base = members.length;
  const reached = members.filter((member) => member.covered !== null).length;
  return {
    key: list.key,
    title: snapshot.facts.obligations.get(list.key.obligationId)?.title ?? "",
    on,
    group: { id: group.id, name: group.name },
    target: list.target,
    base,
    covered: reached,
    percent: base === 0 ? null : Math.round((reached / base) * 1_000) / 10,
    // A part of a member cannot be reached: 80 % of 8 are 7.
    lacking: Math.max(0, Math.ceil((base * Math.round(list.target * 10)) / 1_000) - reached),
    members,
  };
}

function lastDayOf({ key }: StoredCoverage, snapshot: Snapshot): PlainDate {
  const { today } = snapshot.facts;
  const occurrence = snapshot.find(key);
  if (occurrence?.period) return earlierOf(today, occurrence.period.last);
  const year = /^\d{4}/.exec(key.recurrenceId)?.[0];
  return year === undefined ? today : earlierOf(today, dateOf(Number(year), 12, 31));
}
