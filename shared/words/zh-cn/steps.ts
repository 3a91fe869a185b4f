import type { StepFacts, StepHindrance } from "../../domain/errors.ts";
import { fieldInChinese } from "./field-names.ts";

type Say = (subject: StepFacts["subject"]) => string;

const quoted = (name: string): string => (name === "" ? "" : `“${name}”`);
const of =
  (words: string): Say =>
  ({ name }) =>
    `${words}${quoted(name)}`;
/** A sentence that ends with the period, the group or the other thing that the step was about. */
const ofWith =
  (words: string): Say =>
  ({ name, other }) =>
    `${words}${quoted(name)}${other ? `（${other}）` : ""}`;

/** The name of each write of the contract, with the thing that it changed. */
export const stepNamesInChinese: Readonly<Record<string, Say>> = {
  "activities.record": of("登记活动"),
  "activities.change": of("修改活动"),
  "activities.withdraw": of("撤回活动"),
  "activities.restore": of("恢复活动"),
  "activities.addEvidence": of("补佐证："),
  "credits.add": ({ name, other }) => `把${quoted(name)}计入${quoted(other ?? "")}`,
  "credits.withdraw": ({ name, other }) => `撤回${quoted(name)}对${quoted(other ?? "")}的计入`,
  "occurrences.plan": ({ name, other, date }) =>
    `${date ? `计划${date}：` : "清除计划："}${quoted(name)}${other ? `（${other}）` : ""}`,
  "occurrences.handle": ofWith("办理"),
  "occurrences.undo": ofWith("撤销办理"),
  "occurrences.setOpening": ofWith("填期初已完成："),
  "occurrences.decideMember": ofWith("裁定成员是否计入："),
  "occurrences.setPercent": ofWith("填比例名单："),
  "occurrences.planSessions": ({ name, other }) => `安排${other ? `${other}次` : ""}活动：${quoted(name)}`,
  "occurrences.moveSession": ({ name, date }) => `改期到${date ?? ""}：${quoted(name)}`,
  "occurrences.dropSession": ({ name, date }) => `取消${date ?? ""}的安排：${quoted(name)}`,
  "occurrences.restoreSession": ({ name, date }) => `恢复${date ?? ""}的安排：${quoted(name)}`,
  "events.log": ofWith("登记事件"),
  "events.setDay": of("填事件日期："),
  "events.change": of("修改事件"),
  "events.withdraw": of("撤回事件"),
  "events.restore": of("恢复事件"),
  "anchors.set": ofWith("填起算日期："),
  "standing.addGoals": of("加阶段目标："),
  "standing.setSheet": of("改月单："),
  "obligations.create": of("新建事项"),
  "obligations.change": of("修改事项"),
  "obligations.amend": of("修订规则："),
  "obligations.addLayerRule": of("添加上级规则："),
  "obligations.addFloor": of("添加总数要求："),
  "obligations.withdrawVersion": of("撤回一版规则："),
  "obligations.countFor": of("改计入关系："),
  "roster.store": ({ name, other }) => `改名册：${quoted(name)}${other ? `等${other}项` : ""}`,
  "coverage.set": of("设覆盖名单："),
  "coverage.mark": ({ name, other }) => `登记覆盖${other ? `${other}个` : ""}：${quoted(name)}`,
  "roster.remove": () => "移除一人",
  "subjects.create": of("新建名录"),
  "subjects.change": ({ name, other }) => (other ? `把${quoted(name)}改名为${quoted(other)}` : `修改${quoted(name)}`),
  "subjects.nameMembers": of("记下成员名单："),
  "subjects.remove": of("删除"),
  "subjects.join": ({ name, other }) => `${quoted(name)}加入${quoted(other ?? "")}`,
  "subjects.removeStay": ({ name, other }) => `取消${quoted(name)}加入${quoted(other ?? "")}`,
  "subjects.leave": ({ name, other }) => `${quoted(name)}离开${quoted(other ?? "")}`,
  "subjects.correctStay": ({ name, other }) => `更正${quoted(name)}在${quoted(other ?? "")}的起止`,
  "imports.discard": of("弃置导入"),
  "imports.takeCalendar": of("导入日历"),
  "imports.finish": of("完成导入"),
  "imports.applyAmendment": of("套用修订"),
  "years.takeOver": of("转入新一年要点"),
  "years.close": of("结账"),
  "years.reopen": of("重新开账"),
  "imports.setAside": of("弃用整份导入"),
  "imports.takeBack": of("撤回整份导入"),
  "acts.undo": of("撤回"),
  "acts.redo": of("重新采用"),
  "calendar.exportIcs": of("导出日历"),
  "calendar.exportUnitFiles": of("导出各单位日历"),
  "slips.release": ofWith("发出"),
  "slips.reply": ofWith("登记回复"),
  "slips.withdraw": ofWith("撤回"),
  "holidays.store": ({ other }) => `存入${other ?? ""}年放假通知`,
  "holidays.withdraw": ({ other }) => `撤回${other ?? ""}年放假通知`,
  "observances.announce": ofWith("填公布日期："),
  "observances.withdraw": ofWith("撤回公布日期："),
  "settings.set": ({ name }) => `修改设置：${name.split(" ").map(fieldInChinese).join("、")}`,
};

export const hindrancesInChinese: Readonly<Record<StepHindrance, string>> = {
  "left-the-program": "单子或文件已经发出或导出，收不回来；单子要撤回，请在“打印”里写明缘由",
  "kept-for-good": "收到的回复只增不改；登记错了请再登记一条说明",
  "number-used": "编号已经用掉，请重新发出一份",
  "review-discarded": "弃置的是没有完成的导入，请重新打开文件",
  "terms-corrected": "更正抹去了原来的交接日期，请再更正一次",
  "nothing-changed": "它没有改动任何内容",
  "no-way-back": "这一步没有可以退回的做法",
};

export const concernsAnotherInChinese = "事件的对象已更正为他人";
export const madeNoMoreInChinese = "事件已更正，此项不再由它产生";
export const undoneInChinese = "撤销本次操作";
