/**
 * The role of a column, by its heading. `detail`: how a task is done; `measure`: its number or result; `period`: the
 * month or quarter of the heading; `activity`: one of several kinds of things side by side in a row; `score`: points
 * and weights; `counter`: the thing counted by the numbers beside it.
 */
export type ColumnRole =
  | "number"
  | "time"
  | "task"
  | "activity"
  | "detail"
  | "measure"
  | "period"
  | "lead"
  | "supporting"
  | "person"
  | "score"
  | "counter"
  | "other";

const ROLE_OF_PERIOD =
  /^(?:\d{4}年度?|第?[一二三四1-4]季度|[上下]半年|(?:1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月份?)(?:重点|工作|目标|任务|计划|安排|指标|活动|内容)*$/;
/** 2024年目标和进度: the year says nothing of what the column holds. */
const YEAR_BEFORE = /^(?:\d{4}年度?|[本全]年度?|年度)(?=[\u3400-\u9fff]{4})/;

/** The first that fits. */
const ROLES: readonly (readonly [ColumnRole, RegExp])[] = [
  ["number", /^(?:序号?|编号|项次)$/],
  ["period", ROLE_OF_PERIOD],
  ["score", /分值|权重|得分|分数|评分|赋分|扣分|比重/],
  ["lead", /^(?:被?考核|责任|落实|适用|实施|谈话)(?:对象|主体)$/],
  ["supporting", /配合|协办|参与(?:单位|部门|处室)|协同/],
  ["lead", /(?:责任|负责)[^，]{0,2}(?:单位|部门|处室|科室)/],
  ["person", /(?:领导|责任人|负责人|联系人|职务)(?!.*(?:会议?|活动|学习)$)/],
  [
    "lead",
    /责任|牵头|负责|主办|承办|主责|主体$|(?:填报|报送|实施|承担|组织|落实|完成)(?:单位|部门)|(?:主持|承办|执行|值周|轮值|升旗)班级?$|^(?:部门|班级|单位|科室|处室|股室|部室)$/,
  ],
  ["task", /(?:任务|内容|工作|事项)[及和与、]?(?:完成)?(?:时间|时限|进度)/],
  ["time", /时间|月份|时限|进度|日期|日程|期限|时段|完成时|^季度$|^[月日]$|(?:推进|实施|阶段|节点)计划$|节点|阶段目标/],
  ["measure", /(?:目标|指标)(?!任务|名称)|数量|频次|频率|[次场]数|场次|成果|成效|标准|考核(?:要点|要求|内容)|要求$/],
  ["detail", /措施|举措|内容|做法|步骤/],
  ["other", /(?:形式|方式|地点|场所|对象|范围|人员|人数)$/],
  ["task", /指标名称|任务|事项|项目|活动|要点|主题|名称|专题|课题|议题|篇目|^(?:重点|主要)?工作(?:安排)?$/],
];
const OTHER_HEAD =
  /^(?:备注|说明|领学|主讲|主持|参学|范围|参加范围|参加人员|对象|地点|形式|方式|类别|分类|周次|要求|联系人)/;
const LONGEST_HEAD = 12;
/** 数量（场）: a bracket with the counted thing. */
const BRACKET = /（[^（）]{1,6}）$/;

/** The role of a column with this heading, without blanks; null when the text is no heading. */
export function roleOf(head: string): ColumnRole | null {
  const whole = head.replace(BRACKET, "");
  const words = ROLE_OF_PERIOD.test(whole) ? whole : whole.replace(YEAR_BEFORE, "");
  if (words.length > LONGEST_HEAD) return null;
  return ROLES.find(([, pattern]) => pattern.test(words))?.[0] ?? (OTHER_HEAD.test(words) ? "other" : null);
}

/** Whether a column names the task. */
export const saysTask = (role: ColumnRole | null | undefined): boolean =>
  role === "task" || role === "detail" || role === "activity";

/** 主题党日 | 组织生活: forms of organisation life and of learning that a plan sets side by side, month by month. */
const ACTIVITY =
  /^(?:[\u3400-\u9fff]{0,4}(?:主题党日|主题团日|组织生活会?|三会一课|党课|团课|党员大会|支委会|党小组会|民主生活会|志愿服务|文体活动|谈心谈话)|(?!重点|主要|具体|年度|本周|本月|下周|日常)[\u3400-\u9fff]{2}工作|[\u3400-\u9fff]{2}学习|[\u3400-\u9fff]{2}培训|[\u3400-\u9fff]{2,8}(?:会议|例会|大会))(?:活动|内容|主题|安排|计划)*$/;

/** Whether a column is named after the activities in it. */
export const namesActivity = (head: string): boolean => ACTIVITY.test(head);

/** A cell with a time and nothing else. */
export const TIME_ALONE = /^[\d一二三四五六七八九十年月日季度前底末初上中下旬半全每第个后次\-—–~～至到、]{2,14}$/;
