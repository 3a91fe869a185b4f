import { describe, expect, it } from "vitest";
import { extractPlan } from "../../support/extract.ts";

const named = (text: string): string[] =>
  extractPlan(text)
    .obligations.filter(({ requirement }) => requirement.kind !== "standing")
    .map(({ title, requirement: { due }, units }) => [title, due, ...units].join(" "));

describe("a point whose lines are labelled", () => {
  it.each([
    ["1.诗词大赛\n时间：4月12日\n负责部门：教研组\n2.歌咏比赛\n时间：4月23日\n负责部门：音乐组"],
    [
      "1.诗词大赛\n时间:4月12日\n地点:礼堂\n负责部门:教研组\n2.歌咏比赛\n参加人:全体学生\n时间:4月23日\n负责部门:音乐组",
    ],
    [
      "（1）诗词大赛：\n比赛时间：4月12日\n要求：人人参加\n责任部门：教研组\n（2）歌咏比赛：\n责任部门：音乐组\n活动时间：4月23日",
    ],
    ["诗词大赛\n负责部门：教研组\n时间：4月12日\n歌咏比赛\n负责部门：音乐组\n时间：4月23日"],
    ["四月份\n1.诗词大赛\n时间：4月12日\n地点：礼堂\n负责部门：教研组\n2.歌咏比赛\n时间：4月23日\n负责部门：音乐组"],
    [
      "- 活动名称：诗词大赛\n- 时间：4月12日\n- 负责部门：教研组\n- 活动名称：歌咏比赛\n- 时间：4月23日\n- 负责部门：音乐组",
    ],
    ["项目名称:诗词大赛\n负责部门:教研组\n时间:4月12日\n项目名称:歌咏比赛\n负责部门:音乐组\n时间:4月23日"],
  ])("is named by the line above them: %s", (lines) => {
    expect(named(`某校2026年活动安排\n${lines}`)).toEqual(["诗词大赛 2026-04-12 教研组", "歌咏比赛 2026-04-23 音乐组"]);
  });

  it("takes no unit from its neighbour", () => {
    expect(named("某校2026年活动安排\n诗词大赛\n时间：4月12日\n歌咏比赛\n时间：4月23日\n负责部门：音乐组")).toEqual([
      "诗词大赛 2026-04-12",
      "歌咏比赛 2026-04-23 音乐组",
    ]);
  });

  it("keeps the numbers that its lines ask for", () => {
    expect(named("某校2026年活动安排\n1.诗词大赛\n时间：4月12日\n要求：各班选派2名选手")).toHaveLength(2);
  });
});

describe("a point whose name has its time in brackets", () => {
  it.each([
    ["（二）", "2026年6月底前", "2026-06-30"],
    ["（二）", "6月15日前", "2026-06-15"],
    ["2.", "7月", "2026-07-31"],
    ["（二）", "2026年4月至9月", "2026-09-30"],
    ["（2）", "第三季度", "2026-09-30"],
  ])("%s（%s） is due then", (number, time, due) => {
    const text = `某局2026年整治方案\n${number}台账清理（${time}）。各科室清理旧台账。`;
    expect(named(text)).toEqual([`台账清理 ${due}`]);
  });

  it.each(["学习《档案条例》（2021年3月）。", "落实去年决定（2025年9月）。"])("%s names no time of its own", (line) => {
    expect(named(`某局2026年整治方案\n（二）${line}`)).toEqual([]);
  });
});
