import type { TextShape } from "./catalogue.ts";
import { defineText } from "./catalogue.ts";
import type { Locale } from "./locale.ts";

/** Papers that are filled in by hand or from a record: the activity record (活动记录表) and the sign-in sheet (签到表). */
const CHINESE = {
  record: "活动记录表",
  signIn: "签到表",
  activity: "活动名称",
  date: "时间",
  place: "地点",
  hours: "学时",
  host: "主持人",
  recorder: "记录人",
  expected: "应到",
  present: "实到",
  absent: "请假或缺席",
  people: (count: number) => `${count}人`,
  note: "主要内容",
  countsFor: "计入事项",
  evidence: "佐证材料",
  noEvidence: (reason: string) => `无，理由：${reason}`,
  signatures: "主持人签字　　　　　　　　记录人签字　　　　　　　　日期",
  number: "序号",
  name: "姓名",
  sign: "签到",
  remark: "备注",
  group: (name: string, count: number) => `${name}，应到${count}人`,
};

const TEXTS = defineText(CHINESE, {
  record: "Activity record",
  signIn: "Sign-in sheet",
  activity: "Activity",
  date: "Time",
  place: "Place",
  hours: "Hours",
  host: "Chair",
  recorder: "Minutes",
  expected: "Expected",
  present: "Present",
  absent: "Excused or absent",
  people: (count) => String(count),
  note: "What was done",
  countsFor: "Counts for",
  evidence: "Evidence",
  noEvidence: (reason) => `none, reason: ${reason}`,
  signatures: "Chair                         Minutes                         Date",
  number: "No.",
  name: "Name",
  sign: "Signature",
  remark: "Remarks",
  group: (name, count) => `${name}, ${count} expected`,
});

export type RecordFormWords = TextShape<typeof CHINESE>;

/** The words of the two papers in `locale`. */
export const recordFormWords = (locale: Locale): RecordFormWords => TEXTS[locale];
