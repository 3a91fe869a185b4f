import { describe, expect, it } from "vitest";
import { measuredIn, readText } from "./read-text.ts";

describe("what is looked at in an inspection, and what is taken off, asks for nothing", () =>
  it.each([
    "各分会是否将会员100%登记在册。",
    "联系人是否每月走访1次以上，是否建立台账。",
    "每月一次都未走访的联系人，每少一户扣补助50元。",
    "由学会部、科普部组成两个检查组，交换检查。",
    "每月扣除绩效300元。",
  ])("%s", (sentence) => expect(readText(sentence)).toEqual([])));

describe("what comes first stands between the day and what is done by it", () =>
  it.each<readonly [string, string, string]>([
    ["10月中下旬，完成全部招新工作后，及时召开培训会。", "deadline 2026-10-31", "培训会"],
    ["10月中上旬，对换届工作进行部署。", "deadline 2026-10-20", "换届"],
  ])("%s", (sentence, duty, title) => {
    expect(readText(sentence)).toEqual([duty]);
    expect(measuredIn(sentence)[0]?.title).toContain(title);
  }));

it("takes a step before an event for one, whatever binds it", () => {
  const [duty] = measuredIn("理事会在换届前将组织一次专题学习。");
  expect(duty?.requirement.kind).toBe("trigger");
});

it("keeps a name in quotation marks whole, whatever stops stand in it", () => {
  const [duty] = measuredIn("5.“礼赞新时代，唱响主旋律”歌咏会。由社联牵头，合唱协会承办。此活动拟在5月下旬进行。");
  expect(duty?.title).toContain("歌咏会");
  expect(duty?.subject).toBe("社联");
});
