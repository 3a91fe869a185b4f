import { describe, expect, it } from "vitest";
import { extractPlan } from "../../support/extract.ts";

const unitsOf = (text: string) => extractPlan(text).obligations.map(({ item, units }) => [item, ...units]);

describe("items", () => {
  it("is named by its number where numbers run on through the sections", () => {
    const text = "一、学习\n1.全年学习12次。\n二、检查\n2.每季度检查1次。";
    expect(extractPlan(text).obligations.map(({ item }) => item)).toEqual(["1", "2"]);
  });

  it("is named by its path where numbers begin again", () => {
    const text = "一、学习\n1.全年学习12次。\n二、检查\n1.每季度检查1次。";
    expect(extractPlan(text).obligations.map(({ item }) => item)).toEqual(["一.1", "二.1"]);
  });

  it("is found inside a line", () => {
    const text = "具体要求： 1、全年学习12次。 2、每季度检查1次。";
    expect(extractPlan(text).obligations.map(({ item }) => item)).toEqual(["1", "2"]);
  });
});

describe("responsible units", () => {
  it.each([
    {
      form: "责任单位, the first leads",
      text: "1.全年学习12次。（责任单位：机关党委、办公室，排第一位的为牵头单位，下同）",
      units: ["机关党委", "办公室"],
    },
    { form: "half-width", text: "1.全年学习12次。(责任单位:机关党委,办公室)", units: ["机关党委", "办公室"] },
    {
      form: "牵头部室 in Traditional",
      text: "1.全年學習12次。(牽頭部室:機關黨委、辦公室)",
      units: ["机关党委", "办公室"],
    },
    {
      form: "on lines of their own",
      text: "1.全年学习12次。\n责任单位：办公室、宣传部\n牵头单位：机关党委",
      units: ["机关党委", "办公室", "宣传部"],
    },
    {
      form: "牵头 and 配合",
      text: "1.全年学习12次。（牵头单位：机关党委；配合单位：各支部）",
      units: ["机关党委", "各支部"],
    },
    {
      form: "marked 牵头",
      text: "1.全年学习12次。（责任单位：办公室、机关党委（牵头））",
      units: ["机关党委", "办公室"],
    },
    {
      form: "brackets in a name",
      text: "1.全年学习12次。（责任单位：各学会（协会）、学会部）",
      units: ["各学会（协会）", "学会部"],
    },
    {
      form: "cut by a page break",
      text: "1.各支部要抓好经常性教育，全年学习12次。（责任单\n\n位：机关党委、办公室）",
      units: ["机关党委", "办公室"],
    },
  ])("$form", ({ text, units }) => {
    expect(unitsOf(text)).toContainEqual(["1", ...units]);
  });

  it("belong to the item they close", () => {
    const text = "1.全年学习12次。（责任单位：甲部）\n2.每季度检查1次。（责任单位：乙部）\n3.每月通报1次。";
    expect(unitsOf(text)).toEqual([["1", "甲部"], ["2", "乙部"], ["3"]]);
  });

  it("keep the plan's script beside the simplified one", () => {
    const [duty] = extractPlan("1.全年學(xué)習12次。(牽頭部室:機(jī)關黨委)").obligations;
    expect(duty?.responsible).toEqual(["機(jī)關黨委"]);
    expect(duty?.units).toEqual(["机关党委"]);
    expect(duty?.evidence).toMatchObject({ text: "全年學(xué)習12次", normalised: "全年学习12次" });
  });
});

describe("tables", () => {
  const markdown = [
    "2026年任务清单",
    "| 序号 | 工作任务 | 完成时限 | 牵头处室 | 配合处室 |",
    "| --- | --- | --- | --- | --- |",
    "| 1 | 举办年会 | 10月底前 | 学会部 | 办公室、科普部 |",
    "| 2 | 报送信息 | 每月25日前 | 办公室 | |",
    "| 3 | 组织活动不少于6次 | 全年 | 机关党委 | 各处室 |",
    "| 4 | 维护网站 | 全年 | 宣传部 | |",
  ].join("\n");

  it("are read by their headings", () => {
    const rows = extractPlan(markdown).obligations.map(
      ({ item, requirement: { kind, count, due, pattern }, units }) => [
        item,
        kind,
        count ?? due ?? null,
        pattern,
        ...units,
      ],
    );
    expect(rows).toEqual([
      ["1", "deadline", "2026-10-31", null, "学会部", "办公室", "科普部"],
      ["2", "cadence", 1, "FREQ=MONTHLY;BYMONTHDAY=25", "办公室"],
      ["3", "quantity", 6, null, "机关党委", "各处室"],
      ["4", "standing", null, null, "宣传部"],
    ]);
  });

  it("are put together again where each cell has a line", () => {
    const text = "2026年安排\n时间 |\n活动 |\n对象 |\n三月 |\n3.8妇女节慰问 登山 |\n女职工 |\n九月 |\n运动会 |\n全体 |";
    expect(extractPlan(text).obligations.map(({ title, requirement }) => [title, requirement.due])).toEqual([
      ["3.8妇女节慰问", "2026-03-08"],
      ["登山", "2026-03-31"],
      ["运动会", "2026-09-30"],
    ]);
  });
});

describe("document facts", () => {
  it.each([
    {
      text: "关于做好2026年学会工作的通知\n湖科协发〔2026〕12号\n各学会：\n请抓好落实。\n东湖市科学技术协会\n2026年4月1日",
      facts: {
        title: "关于做好2026年学会工作的通知",
        number: "湖科协发〔2026〕12号",
        issuer: "东湖市科学技术协会",
        issuedOn: "2026-04-01",
        year: 2026,
      },
    },
    { text: "党员学习制度\n每周学习一次。", facts: { title: "党员学习制度", number: "", issuedOn: null, year: null } },
    { text: "东湖市科协2025—2026年度工作计划\n1.6月底前换届。", facts: { year: null } },
    { text: "东湖中学2025-2026学年工作计划\n东中发〔2025〕3号\n1.6月底前换届。", facts: { year: null } },
    { text: "东湖中学2025-2026学年第一学期工作计划\n1.每周教研一次。", facts: { year: 2025 } },
    { text: "东湖市科协2025年12月至2026年2月安排\n1.每周教研一次。", facts: { year: 2025 } },
    { text: "2025-2026学年第二学期\n教研工作计划\n1.每周教研一次。", facts: { year: 2026 } },
    { text: "东湖市科协二〇二六年工作要点\n1.每周学习一次。", facts: { issuer: "东湖市科协", year: 2026 } },
    {
      text: "科普工作要点\n东科协发〔2025〕3号\n1.每周学习一次。",
      facts: { number: "东科协发〔2025〕3号", year: 2025 },
    },
    { text: "科普工作要点\n（2024年3月修订）\n1.每周学习一次。", facts: { issuedOn: null, year: 2024 } },
    { text: "科普工作要点\n（2024年3月5日印发）\n1.每周学习一次。", facts: { issuedOn: "2024-03-05", year: 2024 } },
    { text: "2024年任务表\n1.每周学习一次。", facts: { title: "", year: 2024 } },
    { text: "为抓好落实，制定我会2024年科普工作方案：1.每周学习一次。", facts: { year: 2024 } },
    {
      text: "科普工作要点\n1.每周学习一次。\n东湖市科学技术协会\n二〇二四年十二月二十日",
      facts: { issuer: "东湖市科学技术协会", issuedOn: "2024-12-20", year: 2024 },
    },
  ])("$text", ({ text, facts }) => {
    expect(extractPlan(text).document).toMatchObject(facts);
  });

  it.each([
    ["a regulation that it rests on", "1.根据2019年印发的条例，每周学习一次。"],
    ["a number that looks like a year", "1.每人每年记笔记不少于2000字。"],
    ["a day that it tells of", `1.每周学习一次。\n2019年3月4日\n${"2.抓好落实。\n".repeat(12)}`],
    ["the year of its aim", "1.到2028年，企业会员覆盖率达到65%以上。"],
    ["a plan that it asks for", "1.6月底前制定2027年培训计划。"],
    ["a year between its lines", "1.每周学习一次。\n2019年\n2.抓好落实。"],
    ["the number of another document", "1.按照东科协发〔2019〕8号要求，每周学习一次。"],
  ])("never take a year from the body: %s", (_, body) => {
    expect(extractPlan(`学会整改制度\n${body}`).document.year).toBeNull();
  });

  it("a plan without a year leaves its dates yearly", () => {
    const plan = extractPlan("学会整改制度\n根据2019年印发的条例，制定本制度。\n1.9月底前完成整改。");
    expect(plan.document.year).toBeNull();
    expect(plan.obligations.map(({ requirement: { due } }) => due)).toEqual(["09-30"]);
  });
});
