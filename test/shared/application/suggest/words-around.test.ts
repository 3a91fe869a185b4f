import { describe, expect, test } from "vitest";
import type { DutyClient } from "../../../../shared/contract/client.ts";
import { SAMPLE_PLAN_TEXT } from "../../../../shared/extraction/sample-plan.ts";
import { importAll, memoryCore } from "../../../support/memory-core.ts";
import { OWN_PLAN } from "./own-plan.ts";

/** What a title may say around a duty's name (`~`) and then is not the thing itself. */
const AROUND = `
  ~通知 ~方案 关于~的请示 ~筹备会 ~征求意见座谈会 取消~ ~延期 ~经费 ~报名 ~奖品采购 ~宣传海报 ~新闻稿 ~意见征集 ~问卷调查 ~人员名单 ~资料归档 ~费用报销 ~倡议书
  ~预热 ~复盘 ~微信推送 ~会场布置 ~签到表 ~照片整理 ~议程确定 起草~讲话稿 ~证书制作 ~抽签仪式 ~新闻发布会 商议~ ~任务分工 ~进度 ~指南 ~手册 ~流程 ~系统上线 ~器材租赁 ~合同签订
  ~视频制作 ~表格填报 未开~ ~改到下月 ~暂缓 ~停办 ~结果公示 ~满意度测评 ~前期沟通 ~日程安排 ~工作计划 整理~会议记录
`
  .trim()
  .split(/\s+/);

/** What changes nothing. */
const BESIDE = [
  "召开~",
  "开展~",
  "~（视频）",
  "~（现场）",
  "~圆满结束",
  "~顺利举行",
  "第3次~",
  "今天~",
  "9月16日~",
  "2026年~",
];

const PLANS = [
  ["the sample plan", SAMPLE_PLAN_TEXT],
  ["a plan of our own", OWN_PLAN],
] as const;

async function imported(plan: string) {
  const { client } = memoryCore({ today: "2026-12-30" });
  await importAll(client, plan);
  return { client, duties: await client.obligations.list({}) };
}

const tickedBy = async (client: DutyClient, title: string) =>
  (await client.activities.suggest({ title, happenedOn: "2026-09-16" })).filter(({ certain }) => certain);

describe.each(PLANS)("over %s", (_, plan) => {
  test("a duty's name with a word around it ticks nothing", async () => {
    const { client, duties } = await imported(plan);
    const wrong: string[] = [];
    for (const { title } of duties)
      for (const around of AROUND) {
        const typed = around.replace("~", title);
        for (const one of await tickedBy(client, typed)) wrong.push(`${typed} → ${one.title}`);
      }
    expect(wrong).toEqual([]);
  });

  test("a duty's own name ticks no other duty, and what is said beside it takes no tick away", async () => {
    const { client, duties } = await imported(plan);
    const wrong: string[] = [];
    let ticked = 0;
    for (const { id, title } of duties) {
      const plainly = await tickedBy(client, title);
      wrong.push(...plainly.filter((one) => one.obligationId !== id).map((one) => `${title} → ${one.title}`));
      if (plainly.length === 0) continue;
      ticked += 1;
      for (const beside of BESIDE) {
        const typed = beside.replace("~", title);
        const found = await tickedBy(client, typed);
        if (found.length !== 1 || found[0]?.obligationId !== id) wrong.push(typed);
      }
    }
    expect(wrong).toEqual([]);
    expect(ticked).toBeGreaterThan(15);
  });
});
