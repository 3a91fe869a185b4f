import * as fc from "fast-check";
import { expect, test } from "vitest";
import { createDispatch } from "../../../shared/application/dispatch/dispatch.ts";
import { createDutyClient } from "../../../shared/contract/client.ts";
import type { Requirement } from "../../../shared/domain/obligation/requirement.ts";
import { failureOf, memoryCore } from "../../support/memory-core.ts";
import { lastFriday, quarterly, yearlyQuota } from "../../support/duties.ts";

const ACTIONS = [
  "record",
  "plan",
  "waive",
  "reopen",
  "withdraw",
  "amend",
  "set-aside",
  "restore",
  "settings",
  "tomorrow",
  "opening",
  "undo",
  "sessions",
  "count-for",
  "credit",
  "withdraw-credit",
  "evidence",
];
type Step = { action: string; pick: number };

const step: fc.Arbitrary<Step> = fc.record({ action: fc.constantFrom(...ACTIONS), pick: fc.nat(1000) });

/** A core with three duties, and a way to do something to one of its rows. */
async function busyCore() {
  const core = memoryCore();
  const { client, ports } = core;
  const ids: string[] = [];
  for (const requirement of [quarterly, lastFriday, yearlyQuota(30)])
    ids.push((await client.obligations.create({ title: `责任${requirement.kind}`, requirement })).id);
  await client.obligations.countFor({ id: ids[0] ?? "", countsFor: [ids[2] ?? ""] });
  const act = async ({ action, pick }: Step): Promise<unknown> => {
    const rows = await client.occurrences.list({ from: "2026-01-01", to: "2026-12-31" });
    const key = rows[pick % Math.max(1, rows.length)];
    const id = (await client.obligations.list({}))[pick % 3]?.id ?? "";
    const activity = (await client.activities.list({ from: "2026-01-01", to: "2026-12-31" }))[0];
    if (action === "amend") {
      const requirement = { ...quarterly, period: pick % 2 ? "month" : "two-months" } as Requirement;
      return client.obligations.amend({ id, requirement, effectiveFrom: "2026-08-01", reason: null });
    }
    if (action === "settings") return client.settings.set({ leadDays: pick % 20 });
    if (action === "tomorrow") return ports.setToday(`2026-09-${17 + (pick % 13)}`);
    if (action === "set-aside") return client.obligations.change({ id, status: "set-aside" });
    if (action === "restore") return client.obligations.change({ id, status: "active" });
    if (action === "withdraw") return activity && client.activities.withdraw({ id: activity.id, reason: "错" });
    if (action === "count-for") return client.obligations.countFor({ id, countsFor: [] });
    if (action === "withdraw-credit" && activity?.credits[0])
      return client.credits.withdraw({ id: activity.credits[0].id, reason: "错" });
    if (action === "evidence" && activity)
      return client.activities.addEvidence({
        id: activity.id,
        evidence: [{ name: "照片.txt", kind: "photo", content: "5LiA" }],
      });
    if (!key) return null;
    if (action === "opening") return client.occurrences.setOpening({ key, amount: pick % 5, note: "台账" });
    if (action === "undo") return client.occurrences.undo({ key });
    if (action === "sessions") return client.occurrences.planSessions({ key, dates: ["2026-10-12"] });
    if (action === "credit" && activity) return client.credits.add({ activityId: activity.id, credit: key });
    if (action === "plan") return client.occurrences.plan({ key, date: "2026-09-18" });
    if (action === "waive") return client.occurrences.handle({ key, action: "waived", note: "撤销" });
    if (action === "reopen") return client.occurrences.handle({ key, action: "reopened", note: null });
    const request = { title: "活动", happenedOn: "2026-09-10", credits: [key], noEvidenceReason: "无" };
    return client.activities.record(request);
  };
  return { ...core, act };
}

test("what is kept always says what a core that keeps nothing would say", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
      const { client, ports, act } = await busyCore();
      await client.board.get({});
      for (const next of steps) {
        const outcome = await failureOf(act(next));
        expect(outcome, JSON.stringify(outcome)).not.toMatchObject({ code: "unexpected" });
        const fresh = createDutyClient(createDispatch(ports));
        expect(await client.board.get({})).toEqual(await fresh.board.get({}));
        const year = { from: "2026-01-01", to: "2026-12-31" };
        expect(await client.occurrences.list(year)).toEqual(await fresh.occurrences.list(year));
        for (const words of ["责任", "照片", "9月10日", "9月30日"])
          expect(await client.search.find({ words })).toEqual(await fresh.search.find({ words }));
      }
    }),
    { numRuns: 25 },
  );
});
