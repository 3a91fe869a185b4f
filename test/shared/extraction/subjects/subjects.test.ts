import { describe, expect, it } from "vitest";
import { measuredIn } from "../read-text.ts";

const who = (text: string) =>
  measuredIn(text).map(({ subject, each }) => (subject === null ? "" : `${subject}${each ? " each" : ""}`));

describe("who must do it", () => {
  it.each([
    ["党组每季度至少学习2次。", ["党组"]],
    ["6月底前，市科技馆完成布展。", ["市科技馆"]],
    ["安监站每月检查企业不少于10家。", ["安监站"]],
    ["党委组织部将于7月底前汇总材料。", ["党委组织部"]],
    ["名册由办公室每季度更新一次。", ["办公室"]],
    ["每名委员至少参加3次以上调研。", ["委员 each"]],
    ["各支部每季度召开党员大会，每月召开1次支委会。", ["支部 each", "支部 each"]],
    ["各学会开展会员需求调研不少于2次。", ["学会 each"]],
    ["党组全年学习20次，支部学习30次以上。", ["党组", "支部 each"]],
    ["各级党委（党组）每半年听取1次汇报。", ["各级党委（党组） each"]],
    ["督促各县区科协6月底前完成换届。", ["县区科协 each"]],
    ["党小组会每月召开1次。", ["党小组 each"]],
    ["每人每年撰写心得不少于2篇。", ["每人 each"]],
    ["县委巡察工作领导小组每季度召开一次会议。", ["县委巡察工作领导小组"]],
    ["举办讲座3场。", [""]],
    ["第一、二、三、四季度吸收会员任务分别为30、40、50、60名。", ["", "", "", ""]],
    ["协会上半年和下半年分别举办沙龙2场、3场。", ["协会 each", "协会 each"]],
    ["党组、支部学习分别不少于30、40次。", ["党组", "支部 each"]],
    ["固定资产投资增长10%左右。", [""]],
  ])("%s", (text, expected) => {
    expect(who(text)).toEqual(expected);
  });

  it("is named by the heading above the list, down to the next one", () => {
    expect(
      who("二、学会秘书处职责\n1.每月召开一次例会。\n2.全年走访会员30家。\n三、理事会\n1.每半年召开一次会议。"),
    ).toEqual(["学会秘书处", "学会秘书处", "理事会"]);
  });

  it("goes on over a stop where the sentence before binds", () => {
    expect(who("1.班子成员要主动联系基层。每年调研不少于2次。")).toEqual(["班子成员 each"]);
    expect(who("1.班子成员联系基层。每年举办讲座2次。")).toEqual([""]);
  });
});
