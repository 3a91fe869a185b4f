import { beforeAll, describe, expect, test } from "vitest";
import type { DutyClient } from "../../../shared/contract/client.ts";
import { MEMBERS, RICH_DAY, fillRichYear } from "../../support/rich-year.ts";
import { failureOf, memoryCore } from "../../support/memory-core.ts";
import { textOf } from "../paper/paper-text.ts";

let client: DutyClient;
beforeAll(async () => {
  ({ client } = memoryCore({ today: RICH_DAY, settings: { unitName: "东湖市科协" } }));
  await fillRichYear(client);
});

const pageOf = async (request: Parameters<DutyClient["documents"]["file"]>[0]["request"]) =>
  Buffer.from((await client.documents.file({ request, format: "html" })).content, "base64").toString();

describe("the ledger of a rich year", () => {
  test("has every occurrence once, with what was done, what lacks and why", async () => {
    const { document, html } = await client.documents.ledger({ year: 2026 });
    const entries = document.groups.flatMap((group) => group.entries);
    const keys = entries.map(({ key }) => JSON.stringify(key));
    expect(new Set(keys).size).toBe(keys.length);
    const theme = entries.filter(({ title }) => title === "支部主题党日");
    expect(theme.find(({ state }) => state === "made-up-late")).toMatchObject({
      subject: "科技馆支部",
      activities: [
        {
          evidence: [
            { kind: "notice", count: 1 },
            { kind: "sign-in", count: 1 },
            { kind: "photo", count: 1 },
            { kind: "minutes", count: 1 },
          ],
        },
      ],
    });
    expect(theme.some(({ missing, activities }) => missing.includes("photo") && activities.length > 0)).toBe(true);
    const text = textOf(html);
    expect(text).toContain("东湖市科协2026年履职台账");
    expect(text).toContain("明确表示不予办理：办公室：等省里统一口径再报");
    expect(text).toContain("免办：经费压减，党组会定今年不办");
    expect(text).toContain("缺照片");
    expect(text).toContain("第32次");
    expect(html.match(/<section class="sheet( short)?">/g)).toHaveLength(document.groups.length);
  });

  test("an activity that counts for several says so in each", async () => {
    const { document } = await client.documents.ledger({ year: 2026 });
    const shared = document.groups.flatMap(({ entries }) => entries).flatMap(({ activities }) => activities);
    expect(document.records).toBe(new Set(shared.map(({ id }) => id)).size);
  });

  test("one duty is one sheet without contents", async () => {
    const { document } = await client.documents.ledger({ year: 2026 });
    const obligationId = document.groups[0]?.entries[0]?.key.obligationId ?? "";
    const one = await client.documents.ledger({ year: 2026, obligationId });
    expect(one.document.groups).toHaveLength(1);
    expect(one.html).not.toContain("目录");
  });

  test("a year of which nothing is known says so", async () => {
    expect(textOf((await client.documents.ledger({ year: 2019 })).html)).toContain("没有记录");
  });
});

describe("forms", () => {
  test("the sheet of a record has who came, what it counts for and what proves it", async () => {
    const [lesson] = (await client.activities.list({ from: "2026-02-05", to: "2026-02-05" })).filter(
      ({ participants }) => participants.length > 0,
    );
    const text = textOf(await pageOf({ paper: "activity-sheet", activityId: lesson?.id ?? "" }));
    expect(text).toContain("活动名称 集中学习第1讲 时间 2026年2月5日 星期四");
    expect(text).toContain("应到 30人");
    expect(text).toContain("计入事项 党员集中学习");
    expect(text).toContain("佐证材料 签到表.pdf");
  });

  test("a blank one has its heads alone", async () => {
    expect(textOf(await pageOf({ paper: "activity-sheet" }))).toMatch(
      /活动记录表 活动名称 时间 地点 主持人 记录人 应到 学时 实到/,
    );
  });

  test("a group signs on a line for each member, with empty ones behind; without a group all are empty", async () => {
    const groups = await client.subjects.list({});
    const group = groups.find(({ name }) => name === "全体党员");
    const text = textOf(
      await pageOf({ paper: "sign-in", groupId: group?.id ?? "", title: "专题党课", heldOn: RICH_DAY }),
    );
    expect(text).toContain("全体党员，应到30人");
    for (const name of MEMBERS) expect(text).toContain(name);
    expect((await pageOf({ paper: "sign-in", groupId: group?.id ?? "" })).match(/<tr>/g)).toHaveLength(18);
    expect((await pageOf({ paper: "sign-in" })).match(/<tr>/g)).toHaveLength(19);
  });

  test("of what is not there is refused", async () => {
    const of = (request: Parameters<typeof pageOf>[0]) => failureOf(client.documents.file({ request, format: "html" }));
    expect(await of({ paper: "activity-sheet", activityId: "none" })).toMatchObject({ code: "not-found" });
    expect(await of({ paper: "sign-in", groupId: "none" })).toMatchObject({ code: "not-found" });
  });
});
