import { describe, expect, test } from "vitest";
import type { DutyClient } from "../../../../shared/contract/client.ts";
import { suggestionWords } from "../../../../shared/words/suggestions.ts";
import { SAMPLE_PLAN_TEXT } from "../../../../shared/extraction/sample-plan.ts";
import { importAll, memoryCore } from "../../../support/memory-core.ts";

async function withSample() {
  const { client } = memoryCore({ today: "2026-12-30" });
  await importAll(client, SAMPLE_PLAN_TEXT);
  return client;
}

const reasonsOf = async (client: DutyClient, title: string) =>
  (await client.activities.suggest({ title, happenedOn: "2026-09-10" })).map(
    ({ title: duty, certain, reason }) =>
      `${duty} ${certain ? "ticked" : `${reason.kind} ${reason.wanted ?? ""}`.trim()}`,
  );

describe("a duty whose event nobody logged is offered with what is missing, and is nothing to tick", () => {
  test.each([
    ["张三岗位调整谈心谈话", "岗位调整必谈", "岗位调整"],
    ["与调整岗位的张三谈话", "岗位调整必谈", "岗位调整"],
    ["李四受处分后谈话提醒", "受到处分必谈", "受到处分"],
    ["王五家庭遇困谈心谈话", "家庭遇困必谈", "家庭遇困"],
  ])("%s", async (title, duty, event) => {
    const offered = await (await withSample()).activities.suggest({ title, happenedOn: "2026-09-10" });
    expect(offered.filter(({ certain }) => certain)).toEqual([]);
    expect(offered[0]).toEqual({
      obligationId: expect.any(String),
      recurrenceId: null,
      title: duty,
      event,
      certain: false,
      reason: { kind: "no-event", found: null, wanted: event },
    });
  });

  test("a title that has nothing of them offers none of them", async () => {
    for (const title of ["党组学习", "9月主题党日", "职工运动会", "今天天气"])
      expect((await reasonsOf(await withSample(), title)).filter((one) => one.includes("no-event"))).toEqual([]);
  });

  test("once the event is logged its occurrence is offered, and when that is done the next event is missing", async () => {
    const client = await withSample();
    const title = "张三岗位调整谈心谈话";
    const event = { name: "岗位调整", happenedOn: "2026-09-08" };
    await client.events.log({ ...event, subject: "张三" });
    const [first] = await client.activities.suggest({ title, happenedOn: "2026-09-10" });
    if (!first || first.recurrenceId === null) return expect.unreachable();
    expect(first).toMatchObject({ title: "岗位调整必谈", subject: "张三" });
    const { obligationId, subjectId, recurrenceId } = first;
    const credits = [{ obligationId, subjectId, recurrenceId }];
    await client.activities.record({ title, happenedOn: "2026-09-10", noEvidenceReason: "口头", credits });
    expect(await reasonsOf(client, title)).toContain("岗位调整必谈 no-event 岗位调整");
  });

  test("both languages say what to log", () => {
    const reason = { kind: "no-event", found: null, wanted: "岗位调整" } as const;
    expect(suggestionWords(reason, "zh-CN")).toBe("还没有登记“岗位调整”这件事，登记后才能计入");
    expect(suggestionWords(reason, "en")).toBe("log 岗位调整 first: none is logged yet");
  });
});

describe("what makes up for an earlier period", () => {
  test.each([
    ["补报8月青年工作信息", "2026-08-28", true],
    ["补交7月青年工作信息", "2026-07-28", true],
    ["补报青年工作信息", "2026-08-28", false],
    ["迟报青年工作信息", "2026-08-28", false],
    ["9月青年工作信息上报", "2026-09-28", true],
  ])("%s: %s, certain: %s", async (title, recurrenceId, certain) => {
    const [first] = await (await withSample()).activities.suggest({ title, happenedOn: "2026-09-10" });
    expect(first).toMatchObject({ title: "报送青年工作信息", recurrenceId, certain });
  });
});
