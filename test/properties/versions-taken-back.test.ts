import * as fc from "fast-check";
import { expect, test } from "vitest";
import { createDispatch } from "../../shared/application/dispatch/dispatch.ts";
import { type DutyClient, createDutyClient } from "../../shared/contract/client.ts";
import type { ObligationView } from "../../shared/contract/schemas/obligation.ts";
import { type PlainDate, addDays, plainDate } from "../../shared/domain/date/plain-date.ts";
import {
  type Obligation,
  type RuleLayer,
  type RuleVersion,
  versionsOnRecord,
} from "../../shared/domain/obligation/obligation.ts";
import { withVersion, withWithdrawal } from "../../shared/domain/obligation/place-version.ts";
import { sqliteStore } from "../support/data-folder.ts";
import { cadence, dueOn, quarterly, yearlyQuota } from "../support/duties.ts";
import { failureOf } from "../support/memory-core.ts";
import { memoryPorts } from "../support/memory-ports.ts";

const START = plainDate("2026-01-01");

/** Few days, so that many versions begin on the same one or on the eve of another's end. */
const STARTS = [0, 60, 61, 90, 150, 181, 182, 365, 400].map((days) => addDays(START, days));

type Change =
  | { readonly kind: "amend"; readonly from: PlainDate; readonly layer: RuleLayer }
  | { readonly kind: "withdraw"; readonly pick: number };

const changes: fc.Arbitrary<Change[]> = fc.array(
  fc.oneof(
    {
      weight: 3,
      arbitrary: fc.record({
        kind: fc.constant("amend" as const),
        from: fc.constantFrom(...STARTS),
        layer: fc.constantFrom<RuleLayer[]>("unit", "unit", "central"),
      }),
    },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant("withdraw" as const), pick: fc.nat(50) }) },
  ),
  { minLength: 1, maxLength: 12 },
);

/** What was there before any change: one rule without an end, with one, or two with a time between them. */
const starts: fc.Arbitrary<(readonly [PlainDate, PlainDate | null])[]> = fc.constantFrom(
  [[START, null]],
  [[START, plainDate("2026-12-31")]],
  [
    [START, plainDate("2026-06-30")],
    [plainDate("2026-09-01"), null],
  ],
  [
    [START, plainDate("2026-06-30")],
    [plainDate("2026-07-01"), plainDate("2026-12-31")],
  ],
);

const dutyWith = (spans: readonly (readonly [PlainDate, PlainDate | null])[]): Obligation => ({
  id: "d",
  planId: null,
  item: null,
  title: "例会",
  shortTitle: "例会",
  category: "",
  lead: null,
  supporting: [],
  actor: null,
  subjects: [{ id: "s", name: "本单位" }],
  evidenceKinds: [],
  citation: null,
  status: "active",
  createdOn: START,
  versions: spans.map(
    ([effectiveFrom, effectiveUntil], at): RuleVersion => ({
      id: `own-${at}`,
      obligationId: "d",
      slot: "main",
      layer: "unit",
      version: at + 1,
      effectiveFrom,
      effectiveUntil,
      requirement: quarterly,
      reason: null,
    }),
  ),
});

const inForce = ({
  versions,
}: {
  readonly versions: readonly Pick<RuleVersion, "id" | "effectiveFrom" | "effectiveUntil">[];
}) => versions.map(({ id, effectiveFrom, effectiveUntil }) => `${id} ${effectiveFrom}..${effectiveUntil}`).toSorted();

test("whatever came and went in whatever order, once all of it is taken back the rules hold as at the start", () => {
  fc.assert(
    fc.property(starts, changes, fc.infiniteStream(fc.nat(50)), (spans, list, picks) => {
      const first = dutyWith(spans);
      let current = first;
      const own = new Set(first.versions.map(({ id }) => id));
      const standing = () => versionsOnRecord(current).filter(({ id, isWithdrawn }) => !own.has(id) && !isWithdrawn);
      const withdraw = (pick: number) => {
        const there = standing();
        const chosen = there[pick % Math.max(1, there.length)];
        if (chosen) current = withWithdrawal(current, chosen.id, true);
      };
      for (const [at, change] of list.entries())
        if (change.kind === "withdraw") withdraw(change.pick);
        else {
          const { from: effectiveFrom, layer } = change;
          const fresh = { id: `new-${at}`, obligationId: "d", slot: "main", layer, effectiveFrom, reason: null };
          current = withVersion(current, { ...fresh, requirement: quarterly });
        }
      const before = standing().length;
      for (const pick of picks.take(before)) withdraw(pick);
      expect(standing()).toEqual([]);
      expect(inForce(current)).toEqual(inForce(first));
    }),
    { numRuns: 500 },
  );
});

const QUOTAS = [6, 9, 12].map((count) => yearlyQuota(count));
const OTHERS = [cadence("month"), cadence("half-year"), dueOn("12-20"), dueOn("06-15"), ...QUOTAS];
const amendment = fc.record({
  from: fc.constantFrom(...["2026-01-01", "2026-03-01", "2026-09-16", "2026-09-17", "2026-12-01"].map(plainDate)),
  rule: fc.constantFrom(...OTHERS),
  how: fc.constantFrom("amend" as const, "amend" as const, "addLayerRule" as const),
  undoes: fc.nat(2),
});

const inForceOf = (duties: readonly ObligationView[]) => duties.map((one) => [one.id, inForce(one)]);

/** What is asked for, when, and how it stands: what was overdue by a change alone goes with it, whatever later changes did to it. */
const rowsOf = async ({ occurrences }: DutyClient) =>
  (await occurrences.list({ from: "2025-01-01", to: "2027-12-31" }))
    .map(({ title, recurrenceId, effectiveDate, timeState, requirementText }) =>
      [title, recurrenceId, effectiveDate, timeState, requirementText].join(" "),
    )
    .toSorted();

/** A person at a screen with three duties, in memory or in the database. */
async function office(isStored: boolean) {
  const memory = memoryPorts({ today: "2026-09-16" });
  const dispatch = createDispatch(isStored ? { ...memory, store: sqliteStore().store } : memory);
  const client = createDutyClient((request) => dispatch({ ...request, session: "clerk" }));
  const setUp = createDutyClient(dispatch);
  const subjectIds = [(await setUp.subjects.create({ name: "办公室", kind: "unit" })).id];
  const ids: string[] = [];
  for (const requirement of [yearlyQuota(4), cadence("month"), dueOn("06-30")])
    ids.push(
      (await setUp.obligations.create({ title: "警示教育", requirement, subjectIds, effectiveFrom: "2026-01-01" })).id,
    );
  return { client, ids };
}

test.each([
  ["in memory", false, 30],
  ["in the database", true, 8],
])("amendments that are all undone leave the rules as they were, %s", async (_, isStored, numRuns) => {
  await fc.assert(
    fc.asyncProperty(fc.array(amendment, { minLength: 1, maxLength: 6 }), fc.nat(2), async (list, at) => {
      const { client, ids } = await office(isStored);
      const id = ids[at] ?? "";
      const seen = async () => [inForceOf(await client.obligations.list({})), await rowsOf(client)];
      const before = await seen();
      let standing = 0;
      for (const { from: effectiveFrom, rule: requirement, how, undoes } of list) {
        const layer = how === "addLayerRule" ? { layer: "central" as const } : {};
        await client.obligations[how]({ id, requirement, effectiveFrom, reason: "上级调整", ...layer } as never);
        standing += 1;
        for (let undone = 0; undone < undoes && standing > 0; undone++, standing--) await client.session.undo({});
      }
      for (; standing > 0; standing--) await client.session.undo({});
      expect(await failureOf(client.session.undo({}))).toMatchObject({ code: "nothing-to-undo" });
      expect(await seen()).toEqual(before);
    }),
    { numRuns },
  );
});
