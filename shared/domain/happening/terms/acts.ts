import type { BodyName } from "./bodies.ts";
import { words } from "./words.ts";

/**
 * How an act stands to what it deals with.
 *
 * - `session`: a form of organisation life with a name of its own; whatever is dealt with in it, it stays what it is.
 * - `study`: held by anybody, on anything; it is known by whose it is.
 * - `matter`: does something with an object, and is nothing certain without it.
 * - `event`: names itself.
 */
export type ActKind = "session" | "study" | "matter" | "event";

/** A kind of activity, with its words in the titles of duties and of records. */
export interface Act {
  readonly name: string;
  readonly kind: ActKind;
  readonly words: readonly string[];
  /** The body that holds this act by its nature. */
  readonly by?: BodyName;
  /** Whether the body named beside the act may be the one that the act is done to. */
  readonly isDoneTo?: boolean;
  /** The topic that the act implies. */
  readonly about?: string;
  /** The act makes or hands in a document: acts named behind it describe that document. */
  readonly isMaking?: boolean;
}

interface Extra {
  readonly about?: string;
  readonly by?: BodyName;
  readonly isDoneTo?: boolean;
  readonly isMaking?: boolean;
}

const act = (name: string, kind: ActKind, more: string, extra: Extra = {}): Act => ({
  name,
  kind,
  words: [name, ...words(more)].flatMap((word) => (word.startsWith("支部") ? [word, `党${word}`] : [word])),
  ...extra,
});

const SESSIONS: readonly Act[] = [
  act("党员大会", "session", "支部党员大会 支部大会 全体党员大会 全体党员会议 支部党员会 党员会议", { by: "支部" }),
  act(
    "支委会",
    "session",
    "支部委员会会议 支部委员会扩大会议 支部委员会 支委会议 支委扩大会议 支委扩大会 支委会扩大会议",
    {
      by: "支部",
    },
  ),
  act("党小组会", "session", "党小组会议 党小组学习会", { by: "党小组" }),
  act("组织生活会", "session", "专题组织生活会", { by: "支部" }),
  act("民主生活会", "session", "专题民主生活会 党员民主生活会", { by: "班子" }),
  act("主题党日", "session", "主题党日活动 党日活动 支部主题党日 党员活动日 固定党日 党员固定活动日 政治学习日", {
    by: "支部",
  }),
  act("职代会", "session", "职工代表大会 职工大会 教代会", { by: "工会" }),
  act("会员代表大会", "session", "会员大会 代表大会", {}),
  act("理事会", "session", "理事会议", {}),
  act("常务理事会", "session", "常务理事会议", {}),
  act("监事会", "session", "监事会议", {}),
  act("联席会议", "event", "联席会", {}),
];

const STUDIES: readonly Act[] = [
  act(
    "学习",
    "study",
    `集体学习 专题学习 集中学习 理论学习 政治学习 学习会 研学 学习研讨 学习研讨会 学习交流 学习交流会 学习讨论 学习讨论会 集中研学 读书班 研读
     领学 共学 联学 集中学 专题学 周学 传达学习 学习传达 学习贯彻 辅导学习 学习辅导 学习活动`,
  ),
  act("研讨", "study", "研讨会 交流研讨 专题研讨 座谈研讨 讨论会 交流讨论 研讨交流"),
  act(
    "培训",
    "study",
    "集中培训 专题培训 业务培训 培训班 培训会 轮训 集训 研修班 骨干班 专题班 短训班 培训学习 学习培训 教育培训",
    { isDoneTo: true },
  ),
  act("党课", "study", "专题党课 廉政党课 微党课 讲党课 上党课 听党课 讲专题党课 上专题党课"),
  act("谈话", "study", "谈心谈话 谈心 必谈 谈心谈话活动 集体谈话", { isDoneTo: true }),
  act("例会", "study", "工作例会"),
];

const MATTERS: readonly Act[] = [
  act(
    "研究",
    "matter",
    "专题研究 研究部署 研究讨论 集体研究 审议 专题审议 议定 会商研究 研究审议 讨论研究 研究决定 讨论决定",
  ),
  act("汇报", "matter", "专题汇报 工作汇报 汇报会 专题报告 书面报告 书面汇报 专题汇报会 报告"),
  act("听取", "matter", "听取专题汇报 听取工作汇报 听取汇报"),
  act("报送", "matter", "上报 呈报 提交 填报 报备 报送至 补报 补交 补送 补报送 迟报 迟交", { isMaking: true }),
  act(
    "检查",
    "matter",
    "抽查 督查 督察 督导 巡查 检查指导 监督检查 督促检查 专项检查 督导检查 抽检 专项督查 检查督导 督查检查 现场检查",
    { isDoneTo: true },
  ),
  act("自查", "matter", "自查自纠 自检 排查 摸排 排查整治", { isDoneTo: true }),
  act("验收", "matter", "检查验收 评估验收", { isDoneTo: true }),
  act("考核", "matter", "考评 绩效考核 年度考核 检查考核 考核评价", { isDoneTo: true }),
  act("评选", "matter", "评比 推选 选树 推荐评选 评选推荐 选拔", { isDoneTo: true }),
  act("表彰", "matter", "评选表彰 表彰大会 表彰会 表扬 颁奖 总结表彰 表彰奖励 颁奖典礼 表彰仪式", { isDoneTo: true }),
  act("分析", "matter", "分析研判 分析会 研判 研判会 分析研判会 形势分析 形势分析会"),
  act("调研", "matter", "调查研究 专题调研 走访调研 调研活动 调研座谈 摸底调查", { isDoneTo: true }),
  act("慰问", "matter", "慰问活动 看望慰问 看望 送温暖", { isDoneTo: true }),
  act("走访", "matter", "遍访 回访 上门走访 走访活动", { isDoneTo: true }),
  act("家访", "matter", "", { isDoneTo: true }),
  act("约谈", "matter", "", { isDoneTo: true }),
  act("宣传", "matter", "宣传活动 普法宣传 集中宣传 宣传教育 宣传教育活动 宣教 宣传日活动 宣传周活动 宣传月活动"),
  act("教育", "matter", "教育活动 教育大会"),
  act("宣讲", "matter", "宣讲会 宣讲活动 巡讲 巡回宣讲 宣讲报告会"),
  act("报告会", "matter", "主题报告会 专题报告会 事迹报告会 报告大会"),
  act("讲座", "matter", "专题讲座 知识讲座 辅导讲座 辅导报告"),
  act("论坛", "matter", ""),
  act("沙龙", "matter", ""),
  act("读书会", "event", "读书分享会 读书交流会 读书活动 读书沙龙 共读会"),
  act("演练", "event", "应急演练 疏散演练 演习 实战演练 消防演习"),
  act("座谈", "matter", "座谈会 座谈交流 交流座谈会"),
  act("交流", "matter", "交流会 经验交流 互访 互学互鉴"),
  act("制定", "matter", "制订 出台 拟定 修订 起草 完善", { isMaking: true }),
  act("印发", "matter", "下发 发文", { isMaking: true }),
  act("编写", "matter", "编印 编制 编撰 撰写 汇编", { isMaking: true }),
  act("更新", "matter", "", { isMaking: true }),
  act("开设", "matter", "创办 设立 设置 开办", { isMaking: true }),
  act("公示", "matter", "公开 公布"),
  act("通报", "matter", "通报会"),
  act("部署", "matter", "部署会 动员会 动员部署 动员部署会 推进会 启动仪式 启动会 动员大会 动员 启动 调度会 工作部署"),
  act("总结", "matter", "总结会 总结大会 工作总结会"),
  act("签订", "matter", "签署", { isMaking: true }),
  act("分解", "matter", "细化分解 任务分解"),
  act("整改", "matter", "整治 整改落实 回头看"),
  act("改造", "matter", "装修 修缮"),
  act("展示", "matter", "展览 展演 展出 巡展 成果展", { isMaking: true }),
  act("比赛", "matter", "竞赛 大赛 赛 联赛 锦标赛 擂台赛 技能赛 赛事"),
  act("征文", "matter", "征文活动"),
  act("演讲", "matter", "朗诵 演讲会"),
  act("联欢", "event", "联欢会 联欢活动 茶话会 团拜会 联欢晚会 文艺汇演 文艺演出"),
  act("旅游", "event", "疗休养 疗养"),
  act("秋游", "event", ""),
  act("春游", "event", ""),
  act("志愿服务", "matter", "志愿服务活动 志愿者活动 志愿活动"),
  act("参观", "matter", "参观学习 参观见学 瞻仰 参观活动 实地参观 现场教学"),
  act("观看", "matter", "收看 收听收看 集中收看 集中观看"),
  act("选举", "matter", "投票选举"),
];

const EVENTS: readonly Act[] = [
  act("警示教育", "event", "警示教育大会 警示教育会 警示教育活动 警示教育片 警示教育会议 警示教育专题会"),
  act("民主评议", "event", "民主评议党员 党员民主评议 民主评议党员大会 评议党员 民主评议会", {
    by: "支部",
    isDoneTo: true,
  }),
  act("述职评议", "event", "述职评议考核 述职评议会 述职考核 述职会 述职 述职述廉 述职述廉会 述职测评 述职评议大会", {
    isDoneTo: true,
    about: "党建",
  }),
  act("运动会", "event", "趣味运动会"),
  act("换届", "event", "换届选举 换届大会 改选 换届选举大会"),
];

/** Every act that the trade has words for. */
export const ACTS: readonly Act[] = [...SESSIONS, ...STUDIES, ...MATTERS, ...EVENTS];

/** Words that name two acts; an activity of either act fulfils the word. */
export const DOUBLE_ACTS: readonly (readonly [word: string, names: readonly string[]])[] = [
  ["走访慰问", ["走访", "慰问"]],
  ["慰问走访", ["走访", "慰问"]],
  ["走访看望", ["走访", "慰问"]],
  ["走访座谈", ["走访", "座谈"]],
  ["考察学习", ["参观", "学习"]],
];

/** Meetings and activities without a further description. Beside another act they are only its form. */
export const GATHERING: Act = act(
  "会议",
  "matter",
  "专题会议 专题会 工作会议 工作会 大会 扩大会议 扩大会 活动 系列活动 主题活动 专题活动 仪式 专场",
);

/** Whether the act is a study: 研讨 and 学习 count as forms of one another. */
export const isStudying = (act: string): boolean => act === "学习" || act === "研讨";

/** Acts that may be the content of a session or a study. */
export const CONTENTS: ReadonlySet<string> = new Set(
  words(
    "学习 研讨 研究 听取 警示教育 党课 参观 观看 志愿服务 选举 走访 慰问 宣讲 宣传 教育 座谈 交流 讲座 民主评议 换届",
  ),
);

/** The contents that may stand directly behind a session: 主题党日参观…. But 主题党日交流会 is another meeting. */
export const DONE_WITHIN: ReadonlySet<string> = new Set(
  words("学习 研究 听取 警示教育 党课 参观 观看 志愿服务 选举 走访 慰问 宣讲 民主评议"),
);

/** Acts that tell people of a subject, for duties that name a subject and no act: 冠心病防治知识, 宪法. */
export const TELLING_ACTS: ReadonlySet<string> = new Set(words("学习 讲座 宣传 宣讲 教育 培训 更新 党课 展示"));

/** The acts by which a day is kept. */
export const KEEPING_ACTS: ReadonlySet<string> = new Set(words("联欢 慰问 走访 比赛 演讲 宣传 参观 志愿服务"));

/** Forms of study that may stand beside a study's name. */
export const STUDY_FORMS: ReadonlySet<string> = new Set(words("研讨 交流 座谈"));

/**
 * Acts that are called by each other's names or done together, so that one of them does not speak against the other.
 */
export const COMPANIONS: Readonly<Record<string, readonly string[]>> = {
  学习: ["研讨"],
  研讨: ["学习"],
  党课: ["学习", "宣讲"],
  走访: ["慰问"],
  慰问: ["走访"],
  表彰: ["评选"],
  评选: ["表彰"],
  警示教育: ["观看", "参观", "讲座", "报告会", "宣讲"],
  述职评议: ["考核"],
  研究: ["听取"],
  听取: ["研究"],
  宣传: ["教育", "宣讲"],
  教育: ["宣传", "参观", "观看"],
  调研: ["走访", "座谈"],
  宣讲: ["报告会"],
  报告会: ["宣讲", "学习"],
  沙龙: ["学习", "研讨", "交流"],
  讲座: ["学习"],
  论坛: ["学习", "研讨", "交流"],
  培训: ["学习"],
  验收: ["检查"],
  换届: ["选举"],
};
