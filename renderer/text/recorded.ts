import { defineText } from "./catalogue.ts";

/** Activities that are on record, in the drawer of an occurrence. */
export const recordedText = defineText(
  {
    title: "已登记的活动",
    showAll: (count: number) => `全部${count}条`,
    gone: "已撤回",
    amount: (amount: number) => `计${amount}`,
    happened: (day: string) => `${day}发生`,
    recorded: (day: string) => `${day}登记`,
    reason: (words: string) => `计入理由：${words}`,
    alsoFor: (titles: string) => `同时计入：${titles}`,
    noEvidence: (words: string) => `无佐证：${words}`,
    dated: (day: string) => `材料日期${day}`,
    added: (day: string) => `${day}上传`,
    datedOn: "材料日期",
    datedNote: "材料日期照材料上的写，上传日期自动记为今天",
    action: { evidence: "添加佐证", credit: "也计入", withdraw: "撤回计入" },
    withdrawReason: "撤回计入的理由",
  },
  {
    title: "Activities on record",
    showAll: (count) => `All ${count}`,
    gone: "taken back",
    amount: (amount) => `counts ${amount}`,
    happened: (day) => `happened ${day}`,
    recorded: (day) => `recorded ${day}`,
    reason: (words) => `counts because: ${words}`,
    alsoFor: (titles) => `also counts for: ${titles}`,
    noEvidence: (words) => `no evidence: ${words}`,
    dated: (day) => `dated ${day}`,
    added: (day) => `added ${day}`,
    datedOn: "Date on the file",
    datedNote: "The date that the file bears; the day it is added is today",
    action: { evidence: "Add evidence", credit: "Also counts for", withdraw: "Take credit back" },
    withdrawReason: "Why the credit is taken back",
  },
);
