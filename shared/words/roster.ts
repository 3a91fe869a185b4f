import { defineText } from "./catalogue.ts";
import type { Locale } from "./locale.ts";

const WORDS = defineText(
  {
    classes: {
      "full-member": "正式党员",
      probationary: "预备党员",
      prospect: "发展对象",
      activist: "入党积极分子",
      applicant: "入党申请人",
      "in-service": "在职",
      retired: "离退休",
      mobile: "流动",
    },
    removed: "〔已移除〕",
    file: "人员名册",
    sheets: { persons: "人员", bodies: "组织", facts: "任职和结对" },
    heads: {
      name: "姓名",
      unit: "部门",
      branch: "所在支部",
      class: "类别",
      role: "职务",
      pair: "结对",
      joinedOn: "入党日期",
      fullOn: "转正日期",
      note: "备注",
      body: "组织",
      kind: "组织类别",
      parent: "上级组织",
      what: "事项",
      value: "内容",
      from: "起",
      until: "止",
    },
    facts: { class: "类别", branch: "支部", role: "职务", pair: "结对" },
    asOf: (day: string, rows: number) => `截至${day}，共${rows}行`,
  },
  {
    classes: {
      "full-member": "Full member",
      probationary: "Probationary member",
      prospect: "Development target",
      activist: "Activist",
      applicant: "Applicant",
      "in-service": "In service",
      retired: "Retired",
      mobile: "Mobile",
    },
    removed: "[removed]",
    file: "Roster",
    sheets: { persons: "Persons", bodies: "Bodies", facts: "Roles and pairs" },
    heads: {
      name: "Name",
      unit: "Department",
      branch: "Branch",
      class: "Class",
      role: "Role",
      pair: "Pairs",
      joinedOn: "Joined",
      fullOn: "Full member since",
      note: "Note",
      body: "Body",
      kind: "Kind",
      parent: "Parent",
      what: "What",
      value: "Value",
      from: "From",
      until: "Until",
    },
    facts: { class: "Class", branch: "Branch", role: "Role", pair: "Pair" },
    asOf: (day, rows) => `As of ${day}, ${rows} rows`,
  },
);

/** The words of the roster's tables. */
export const rosterWords = (locale: Locale) => WORDS[locale];
export type RosterWords = ReturnType<typeof rosterWords>;

/** What stands in the place of a removed person's name. */
export const removedPersonMark = (locale: Locale): string => WORDS[locale].removed;
