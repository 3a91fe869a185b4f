import { describe, expect, it } from "vitest";
import { extractPlan } from "../../support/extract.ts";
import { readText } from "./read-text.ts";

/** Sentences as plans of party organisations, study groups and commissions for discipline have them, and what they ask for. */
const ASKED: Readonly<Record<string, readonly (readonly [sentence: string, ...duties: string[]])[]>> = {
  "a cadence without 每": [
    ["与会员代表座谈一般一年一次。", "cadence =1次/year"],
    ["读书分享会一季度一次。", "cadence =1次/quarter"],
    ["例会一月至少两次。", "quota >=2次/month"],
    ["集中学习时间为单周周三下午。", "cadence =1次/other"],
    ["每周要抽出一个下午自学。", "cadence =1次/week"],
    ["每月固定一天为会员接待日。", "cadence =1次/month"],
    ["新建企业科协组织1个。", "quantity =1个"],
    ["落实理事双月座谈制度。", "cadence =1次/two-months"],
    ["实行周调度、月通报。", "cadence =1次/week"],
    ["中心组集中学习全年不少于12天次。", "quota >=12天次/year"],
  ],
  "events that are listed under a lead-in": [
    ["有下列情形之一的，应当上门慰问：\n（一）会员患重病住院；\n（二）会员家庭受灾。", "trigger", "trigger"],
    ["遇以下情况时，分管负责人必须及时约谈：\nl、岗位调整时；\n2、连续请假后。", "trigger", "trigger"],
    ["必谈情形：\n（一）新进人员入职时；\n（二）退休前。", "trigger", "trigger"],
  ],
  "events in a sentence": [
    ["发现倾向性问题，要及时提醒。", "trigger"],
    ["小组内部出现矛盾，应当及时调解。", "trigger"],
    ["遇有重要情况应当及时报告。", "trigger"],
    ["因故不能到会的，必须履行请假手续。", "trigger"],
    ["凡涉及大额支出的，应当集体研究。", "trigger"],
    ["会员对结果有异议并提出申诉时，要组织复核。", "trigger"],
    ["学会换届时，理事会调整时，要报告党委。", "trigger"],
    ["大会召开前一周通知代表。", "trigger -1 week"],
    ["任期届满前六个月，应当提出换届请示。", "trigger -6 month"],
    ["每次例会后，秘书处要整理纪要。", "trigger"],
    ["代表大会后，各支部要传达。", "trigger"],
    ["理事会任期届满，应按期换届。", "trigger"],
    ["候选人名单于召开大会一个月前报主管单位审批。", "trigger -1 month"],
    ["换届时一般在任期届满前一至二个月请示。", "trigger -2 month"],
    ["工作中如出现异常情况，经办人应立即报告。", "trigger"],
    ["换届请示在理事会任期届满前三个月提出。", "trigger -3 month"],
    ["委员会审定奖项时，应邀请纪检组列席。", "trigger"],
    ["会员受挫或工作落实不到位时进行约谈。", "trigger"],
    ["在重大事项决策前，班子成员之间进行沟通。", "trigger"],
    ["班子内部出现分歧时，双方本着团结的愿望，及时开展谈心。", "trigger"],
    ["审批时间一般不超过4个工作日。", "trigger 4 working-day"],
    ["一般来信在一至两周内答复。", "trigger 2 week"],
    ["各科室遇有疑难来信，办公室要上门协助。", "trigger"],
  ],
  "times that 分别 and 各 divide": [
    ["元旦、春节、国庆期间分别开展走访慰问。", "deadline 2026-01-01", "deadline 2026-02-17", "deadline 2026-10-01"],
    ["3月、9月各组织一次检查。", "deadline 2026-03-31", "deadline 2026-09-30"],
    ["3月、4月开展调查摸底。", "deadline 2026-04-30"],
    ["6月，举办2期培训班。", "quantity =2期 2026-06-30"],
    ["第二季度：走访会员20户。", "quantity =20户 2026-06-30"],
    ["5月份，组织一次测试。", "deadline 2026-05-31"],
    ["春节前10日完成走访。", "deadline 2026-02-07"],
  ],
  "days that are appointed": [
    ["定于10月26日（星期一）下午，组织全体会员听取报告。", "deadline 2026-10-26"],
    ["11月2日（星期一）下午的学习时间，以科室为单位组织讨论。", "deadline 2026-11-02"],
    ["各支部应在11月8日代表大会开幕之前完成推荐。", "deadline 2026-11-08"],
    ["一、活动时间。\n2026年7月31日前。", "deadline 2026-07-31"],
    ["3.组织演讲比赛（7月1日）", "deadline 2026-07-01"],
    ["（一）组织集中学习（2027年1月15日）。", "deadline 2027-01-15"],
    ["民主评议每年1次，一般安排在年底或次年初。", "cadence =1次/year 12-31"],
  ],
  "a changed number": [["集中学习由每年8次增加到12次。", "quota =12次/year"]],
};

describe.each(Object.entries(ASKED))("%s", (_name, rows) => {
  it.each(rows.map(([sentence, ...duties]) => ({ sentence, duties })))("$sentence", ({ sentence, duties }) => {
    expect(readText(sentence)).toEqual(duties);
  });
});

describe("what plans of party organisations say beside their duties", () => {
  it.each([
    "对落实不力的，要严肃追究责任。",
    "有下列情形之一的，可以成立联合支部：\n（一）人数不足；\n（二）同属一个园区。",
    "有下列情形之一的，应当给予警告：\n（一）泄露秘密；\n（二）弄虚作假。",
    "元旦、春节、国庆等重要节点要廉洁过节。",
    "10月13日，省委常委会召开会议传达精神。",
    "现对每月活动作出统一安排。",
    "符合条件的，要热情服务。",
    "学会制定了8项制度。",
    "一、主要工作开展情况\n（一）组织学习12次，走访会员30户。",
    "二、上月落实情况\n1.组织义诊2场。",
    "学会党组织六项基本制度。",
    "有3名以上正式党员单位，单独设立支部。",
    "表决时，有表决权的到会人数超过应到人数的一半。",
    "示例：某会员全年参加学习15次，撰写心得4篇。",
    "具体时间由秘书处统一部署。",
    "集中学习时，应端正态度。",
    "今年是第63个学雷锋纪念日，要组织好宣传。",
    "在国庆期间等重要时段加强值班。",
    "各单位人数为5人以下，不设小组。",
  ])("%s", (sentence) => {
    expect(readText(sentence)).toEqual([]);
  });
});

describe("a limit with its own label", () => {
  it.each([
    ["1.举办讲座2场。（责任部门：宣传部；完成时限：9月底前）", "quantity =2场 2026-09-30"],
    ["1.全年学习12次。（责任部门：宣传部；完成时限：12月底前）", "quota =12次/year 2026-12-31"],
    ["1.修订章程，报登记机关核准。（完成时限：6月底前）", "deadline 2026-06-30"],
  ])("%s", (sentence, duty) => {
    expect(readText(sentence)).toEqual([duty]);
  });

  it("dates the sentence before it", () => {
    const [duty] = extractPlan("1.做好换届，修订章程。（责任部门：学会部；完成时限：6月底前）", {
      year: 2026,
    }).obligations;
    expect(duty?.evidence.text).toMatch(/^做好换届，修订章程/);
    expect(duty?.units).toEqual(["学会部"]);
  });
});

describe("who is responsible", () => {
  it.each<[string, string[]]>([
    ["（牵头领导：王某；责任科室：办公室、人事科；完成时限：6月底前）", ["办公室", "人事科"]],
    ["（责任领导：王某 责任股室：党建股 配合股室：财务股）", ["党建股", "财务股"]],
    ["责任单位及责任人：办公室 王某", ["办公室"]],
    ["（责任处（室）：组织处）", ["组织处"]],
    ["【责任单位：统战科】", ["统战科"]],
    ["（牵头：机关党委；配合：各支部）", ["机关党委", "各支部"]],
    ["（责任单位：机关纪委 完成时间：6月）", ["机关纪委"]],
    ["（机关党委牵头，各支部、工会配合）", ["机关党委", "各支部", "工会"]],
    ["（由宣传部负责）", ["宣传部"]],
    ["（支部书记负责）", []],
    ["（责任人：王某）", []],
  ])("%s", (statement, units) => {
    const [duty] = extractPlan(`1.每季度检查1次。${statement}`).obligations;
    expect(duty?.units).toEqual(units);
  });
});

describe("a study plan's table", () => {
  it("names its tasks by their topics", () => {
    const text =
      "2026年学习计划\n| 序号 | 学习专题 | 学习时间 | 领学人 | 责任科室 |\n| --- | --- | --- | --- | --- |\n| 1 | 章程 | 2月 | 王某 | 办公室 |\n| 2 | 廉政准则 | 第二季度 | 李某 | 纪检组 |";
    expect(
      extractPlan(text).obligations.map(({ title, requirement, units }) => [title, requirement.due, ...units]),
    ).toEqual([
      ["章程", "2026-02-28", "办公室"],
      ["廉政准则", "2026-06-30", "纪检组"],
    ]);
  });
});

describe("a supplement", () => {
  it.each([
    "东科协发〔2026〕3号印发的《东湖市科协2026年工作要点》下达后，现补充如下：",
    "根据《东湖市科协2026年工作要点》（东科协发〔2026〕3号），补充如下：",
  ])("has its own number and title although it begins: %s", (sentence) => {
    const text = `东湖市科学技术协会文件\n东科协发〔2026〕19号\n关于2026年工作要点的补充通知\n各学会：\n${sentence}\n1.全年学习12次。`;
    expect(extractPlan(text).document).toMatchObject({
      title: "关于2026年工作要点的补充通知",
      number: "东科协发〔2026〕19号",
    });
  });

  it("has its number where the title follows it on the line", () => {
    const { title, number } = extractPlan("东科机党【2026】6号 东湖市科协联系支部制度\n1.每季度联系1次。").document;
    expect([number, title]).toEqual(["东科机党【2026】6号", "东湖市科协联系支部制度"]);
  });

  it("names no number where only the earlier document has one", () => {
    const text = "关于调整学习安排的通知\n各支部：\n根据东科协发〔2026〕3号文件精神，调整如下：\n1.全年学习12次。";
    expect(extractPlan(text).document).toMatchObject({ title: "关于调整学习安排的通知", number: "" });
  });
});
