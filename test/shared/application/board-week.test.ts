import { expect, test } from "vitest";
import { dueOn, quarterly, rowOf, yearlyQuota } from "../../support/duties.ts";
import { memoryCore } from "../../support/memory-core.ts";

test("the week shows of a lead unit what is about its duties, and all of it where no unit is chosen", async () => {
  const { client } = memoryCore({ today: "2026-09-16" });
  const duty = async (title: string, lead: string, requirement = dueOn("2026-09-17")) =>
    (await client.obligations.create({ title, lead, requirement })).id;
  await duty("报送总结", "办公室");
  await duty("报送名单", "机关纪委");
  const study = await duty("党组学习", "办公室", yearlyQuota(12));
  const check = await duty("抽查", "机关纪委", quarterly);
  await client.occurrences.planSessions({
    key: await rowOf(client, study, "2026"),
    dates: ["2026-09-18"],
  });
  await client.activities.record({
    title: "三季度抽查",
    happenedOn: "2026-09-15",
    credits: [await rowOf(client, check, "2026-Q3")],
    noEvidenceReason: "台账另存",
  });
  const week = async (lead: string | null) => {
    const days = (await client.board.get({ lead })).week;
    const rows = days.flatMap((day) => day.rows.map(({ title }) => title));
    const sessions = days.flatMap((day) => day.sessions.map(({ title }) => title));
    const activities = days.flatMap((day) => day.activities.map(({ title }) => title));
    return { rows: [...new Set(rows)].toSorted(), sessions, activities };
  };
  expect((await week(null)).sessions).toEqual(["党组学习"]);
  expect((await week(null)).activities).toEqual(["三季度抽查"]);
  expect((await week("机关纪委")).rows).not.toContain("报送总结");
  expect((await week("机关纪委")).rows).toContain("报送名单");
  expect(await week("机关纪委")).toMatchObject({ sessions: [], activities: ["三季度抽查"] });
  expect(await week("办公室")).toMatchObject({ sessions: ["党组学习"], activities: [] });
});
