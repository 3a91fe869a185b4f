import { describe, expect, test } from "vitest";
import type { DutyClient } from "../../../shared/contract/client.ts";
import type { Requirement } from "../../../shared/domain/obligation/requirement.ts";
import { rowOf, yearlyQuota } from "../../support/duties.ts";
import { failureOf, memoryCore } from "../../support/memory-core.ts";

const quarter = (count: number) => ({ ...yearlyQuota(count), period: "quarter" }) as Requirement;

const make = async (client: DutyClient, title: string, requirement: Requirement) =>
  (await client.obligations.create({ title, requirement })).id;
const record = async (client: DutyClient, id: string, key: string, happenedOn: string) =>
  client.activities.record({
    title: "走访",
    happenedOn,
    credits: [await rowOf(client, id, key)],
    noEvidenceReason: "在册",
  });
const done = async (client: DutyClient, id: string, key: string) => (await rowOf(client, id, key)).quota?.done;

describe("what counts for a duty through others", () => {
  test("a part of a part counts for the whole, each activity once however many ways lead there", async () => {
    const { client } = memoryCore();
    const [whole, middle, part] = [
      await make(client, "学习", yearlyQuota(9)),
      await make(client, "专题", yearlyQuota(5)),
      await make(client, "宪法", yearlyQuota(1)),
    ];
    await client.obligations.countFor({ id: middle, countsFor: [whole] });
    await client.obligations.countFor({ id: part, countsFor: [middle, whole] });
    await record(client, part, "2026", "2026-09-10");
    await record(client, middle, "2026", "2026-09-11");
    expect([
      await done(client, part, "2026"),
      await done(client, middle, "2026"),
      await done(client, whole, "2026"),
    ]).toEqual([1, 2, 2]);
    await client.obligations.countFor({ id: part, countsFor: [middle] });
    expect(await done(client, whole, "2026")).toBe(2);
    await client.obligations.countFor({ id: middle, countsFor: [] });
    expect(await done(client, whole, "2026")).toBe(0);
    expect(await done(client, middle, "2026")).toBe(2);
  });

  test("a circle is refused however long it is", async () => {
    const { client } = memoryCore();
    const ids = await Promise.all(["甲", "乙", "丙"].map((title) => make(client, title, yearlyQuota(2))));
    const [first = "", second = "", third = ""] = ids;
    await client.obligations.countFor({ id: first, countsFor: [second] });
    await client.obligations.countFor({ id: second, countsFor: [third] });
    expect(await failureOf(client.obligations.countFor({ id: third, countsFor: [first] }))).toEqual({
      code: "invalid-input",
      details: { issues: [{ path: "countsFor.0", message: "counts-for-itself" }] },
    });
    await client.obligations.countFor({ id: first, countsFor: [] });
    expect((await client.obligations.countFor({ id: third, countsFor: [first] })).countsFor).toEqual([first]);
  });

  test("a share is for periods that end on its first day or later, and an ended one for those that ended before", async () => {
    const { client, ports } = memoryCore({ today: "2026-06-20" });
    const [whole, part] = [await make(client, "学习", quarter(1)), await make(client, "宪法", quarter(1))];
    await record(client, part, "2026-Q1", "2026-03-10");
    await record(client, part, "2026-Q2", "2026-06-10");
    await client.obligations.countFor({ id: part, countsFor: [whole] });
    expect([await done(client, whole, "2026-Q1"), await done(client, whole, "2026-Q2")]).toEqual([0, 1]);
    ports.setToday("2026-07-20");
    await record(client, part, "2026-Q3", "2026-07-10");
    expect(await done(client, whole, "2026-Q3")).toBe(1);
    await client.obligations.countFor({ id: part, countsFor: [] });
    expect([await done(client, whole, "2026-Q2"), await done(client, whole, "2026-Q3")]).toEqual([1, 0]);
  });
});
