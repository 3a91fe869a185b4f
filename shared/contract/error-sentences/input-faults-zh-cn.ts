import type { InputFault } from "../../domain/errors.ts";

const INPUT: Readonly<Record<InputFault, string>> = {
  "below-zero": "必须大于 0",
  negative: "不能小于 0",
  "no-such-day": "没有这一天",
  "empty-base": "基数名单是空的",
  "too-many-decimals": "最多三位小数",
  "counts-for-itself": "责任事项不能绕回来计入自己",
  "not-a-number": "附加的要求必须是数量要求，如全年不少于几次",
  "same-periods": "本事项的规则已经按同样的周期计，两者分不开",
  "not-a-group": "不是一个组",
  "group-in-group": "组里不能再放组，请把成员逐个加入",
  "already-a-member": "那几天已经在组内",
  "group-has-members": "组里还有成员",
  "name-taken": "已有同名的单位、岗位或组",
  "no-event-starts-it": "这项责任不由事件触发",
  "not-a-quota": "不是数量要求",
  "filled-by-activities": "数量要求要靠计入活动完成，不能直接销号",
  "no-opening-balance": "只有按次数或学时计的要求才有期初已完成数",
  "not-a-percentage": "不是比例要求",
  "not-in-base": "不在基数名单里",
  "credited-twice": "同一期重复计入",
  "activity-withdrawn": "这条活动记录已撤回",
  "no-hours-asked": "那一天没有学时要求",
  "outside-period": "不在该期的起止日期之内",
  "before-today": "早于今天",
  "whole-period-member": "该成员整期都在组内，无须裁定",
};

/** Fields of requests that a sentence names; any other stands as it is. */
const FIELDS: Readonly<Record<string, string>> = {
  requirement: "要求",
  countsFor: "计入的事项",
  groupId: "组",
  subjectId: "成员",
  subjectIds: "责任主体",
  joinedOn: "加入日期",
  leftOn: "退出日期",
  name: "名称",
  kind: "类别",
  title: "标题",
  hours: "学时",
  amount: "数量",
  count: "数量",
  credits: "计入",
  participants: "参加人员",
  reason: "理由",
  happenedOn: "活动日期",
  dates: "日期",
  numerator: "已完成名单",
  base: "基数名单",
  key: "期次",
  action: "办理",
  obligationId: "责任事项",
};

/** `credits.0.amount` → 计入第1项的数量 */
export const fieldInChinese = (path: string): string =>
  path
    .split(".")
    .map((part) => (/^\d+$/.test(part) ? `第${Number(part) + 1}项` : (FIELDS[part] ?? part)))
    .join("·") || "整体";

/** A fault in words; the schema's own words where it is none of ours. */
export const inputFaultInChinese = (message: string): string => (isInputFault(message) ? INPUT[message] : message);

const isInputFault = (message: string): message is InputFault => Object.hasOwn(INPUT, message);
