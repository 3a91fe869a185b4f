import { momentAt } from "../domain/date/local-moment.ts";
import type { Instant } from "../domain/date/clock.ts";
import type { PlainDate } from "../domain/date/plain-date.ts";
import { defineText } from "./catalogue.ts";
import { longDate } from "./days.ts";
import type { Locale } from "./locale.ts";

/** `0401`: a day of the year that the name says already. */
const dayInName = (day: PlainDate | null): string => (day === null ? "" : day.slice(5).replace("-", ""));

const WORDS = defineText(
  {
    archive: (year: number, of: readonly string[], isComplete: boolean) =>
      [`佐证包-${year}年`, ...of, ...(isComplete ? [] : ["不完整"])].join("-"),
    spanInName: (from: PlainDate | null, until: PlainDate | null) => `${dayInName(from)}至${dayInName(until)}`,
    incompleteMark: "不完整",
    folder: "佐证",
    /** Files of the kit, without endings. */
    files: { cover: "封面", index: "索引", ledger: "台账", checker: "检查" },
    title: (unitName: string, year: number) => `${unitName}${year}年履职佐证包`,
    indexTitle: (unitName: string, year: number) => `${unitName}${year}年履职佐证索引`,
    sheetName: "索引",
    whole: "全部责任事项",
    ofLead: (lead: string) => `牵头：${lead}`,
    ofDuty: (title: string) => `事项：${title}`,
    /** The first of many and their number. */
    duties: (titles: readonly string[]) =>
      titles.length <= 3 ? titles.join("、") : `${titles[0]}等${titles.length}项`,
    forPurpose: (purpose: string) => `用途：${purpose}`,
    ofSpan: (from: PlainDate | null, until: PlainDate | null) =>
      `期间：${from === null ? "年初" : longDate(from, "zh-CN")}至${until === null ? "年末" : longDate(until, "zh-CN")}`,
    asOf: (on: PlainDate) => `截至${longDate(on, "zh-CN")}`,
    madeAt: (at: Instant) => `制作时间：${momentAt(Date.parse(at)).replace("T", " ")}`,
    amount: (count: number, size: string) => `佐证文件${count}件，${size}`,
    incomplete: (count: number) => `不完整：有${count}件佐证缺失、被改动或读不出来，没有收进来`,
    complete: "佐证文件齐全，每件都与登记时一致",
    faults: { missing: "缺失", changed: "被改动", unreadable: "读不出来" },
    contents: "内容",
    contentLines: {
      cover: "本页",
      index: "按计划条目逐期列出佐证，点文件名打开",
      table: "同一份索引的表格，可筛选",
      ledger: "履职台账",
      checker: "用浏览器打开，选择解压后的文件夹，核对每个文件是否缺失、改动或多出；不联网",
      manifest: "清单：每个文件的字节数和 SHA-256",
      folder: "佐证原件，名称为 条目-事项-日期-序号-原名",
    },
    lacking: "缺少的佐证",
    none: "没有佐证",
    noItem: "未编号",
    columns: {
      item: "条目",
      duty: "责任事项",
      period: "期次",
      lead: "牵头单位",
      subject: "责任主体",
      due: "应办",
      state: "状态",
      happened: "办理日期",
      activity: "活动",
      kind: "类别",
      file: "佐证文件",
      original: "原名",
      bytes: "字节",
      hash: "SHA-256",
      remark: "说明",
      fault: "问题",
    },
    signatures: ["填表人", "审核人", "日期"],
    checker: {
      title: "佐证包检查",
      how: "先把佐证包解压，再点下面的按钮，选择解压后的文件夹。全部在本机核对，不联网，不改动任何文件。",
      choose: "选择文件夹",
      reading: "正在核对：",
      noManifest: "这个文件夹里没有 manifest.json，请选择解压后的文件夹。",
      badManifest: "manifest.json 读不出来，它已损坏或不是佐证包的清单。",
      sound: "完好：清单上的文件都在，内容都没有改动，也没有多出的文件。",
      unsound: "有问题：",
      incomplete: "这是一份不完整的佐证包，制作时就缺：",
      missing: "缺失",
      changed: "被改动",
      extra: "多出",
      unreadable: "读不出来",
      counted: "已核对文件",
      manifestHash: "清单的 SHA-256（与交付时告知的一致，才是同一份）：",
    },
  },
  {
    archive: (year, of, isComplete) => [`evidence-kit-${year}`, ...of, ...(isComplete ? [] : ["incomplete"])].join("-"),
    spanInName: (from, until) => `${dayInName(from)}-${dayInName(until)}`,
    incompleteMark: "incomplete",
    folder: "evidence",
    files: { cover: "cover", index: "index", ledger: "ledger", checker: "check" },
    title: (unitName, year) => `${unitName}: evidence kit of ${year}`,
    indexTitle: (unitName, year) => `${unitName}: index of the evidence of ${year}`,
    sheetName: "Index",
    whole: "All duties",
    ofLead: (lead) => `Lead unit: ${lead}`,
    ofDuty: (title) => `Duty: ${title}`,
    duties: (titles) => (titles.length <= 3 ? titles.join(", ") : `${titles[0]} and ${titles.length - 1} others`),
    forPurpose: (purpose) => `For: ${purpose}`,
    ofSpan: (from, until) =>
      `Part: ${from === null ? "from the start of the year" : `from ${longDate(from, "en")}`} ${until === null ? "to its end" : `to ${longDate(until, "en")}`}`,
    asOf: (on) => `As of ${longDate(on, "en")}`,
    madeAt: (at) => `Made: ${momentAt(Date.parse(at)).replace("T", " ")}`,
    amount: (count, size) => `${count} files of evidence, ${size}`,
    incomplete: (count) =>
      `INCOMPLETE: ${count} files of evidence are missing, changed or unreadable and are not in it`,
    complete: "No file of evidence is missing, and each is as it was recorded",
    faults: { missing: "missing", changed: "changed", unreadable: "unreadable" },
    contents: "Contents",
    contentLines: {
      cover: "this page",
      index: "the evidence of each occurrence in the plan's numbering; click a name to open the file",
      table: "the same index as a table to be filtered",
      ledger: "the ledger",
      checker:
        "open it in a browser and choose the unpacked folder: it names files that are missing, changed or extra, without a network",
      manifest: "bytes and SHA-256 of every file",
      folder: "the evidence, named item-duty-day-number-original name",
    },
    lacking: "Evidence that lacks",
    none: "No evidence",
    noItem: "no item",
    columns: {
      item: "Item",
      duty: "Duty",
      period: "Period",
      lead: "Lead unit",
      subject: "Responsible",
      due: "Due",
      state: "State",
      happened: "Held on",
      activity: "Activity",
      kind: "Kind",
      file: "File",
      original: "Original name",
      bytes: "Bytes",
      hash: "SHA-256",
      remark: "Remarks",
      fault: "Trouble",
    },
    signatures: ["Filled in by", "Checked by", "Date"],
    checker: {
      title: "Check of an evidence kit",
      how: "Unpack the kit, then press the button and choose the unpacked folder. Everything is checked on this machine, without a network, and no file is touched.",
      choose: "Choose the folder",
      reading: "Checking: ",
      noManifest: "There is no manifest.json in this folder; choose the unpacked one.",
      badManifest: "manifest.json cannot be read: it is damaged, or no manifest of an evidence kit.",
      sound: "Sound: every file of the manifest is there and unchanged, and there is no other one.",
      unsound: "Not sound:",
      incomplete: "This kit was made incomplete; it lacked from the beginning:",
      missing: "missing",
      changed: "changed",
      extra: "extra",
      unreadable: "unreadable",
      counted: "Files checked",
      manifestHash: "SHA-256 of the manifest (only where it is the one you were told is this the same kit):",
    },
  },
);
export type EvidenceKitWords = (typeof WORDS)[Locale];

/** What the evidence kit says of itself in `locale`. */
export const evidenceKitWords = (locale: Locale): EvidenceKitWords => WORDS[locale];

/** A size as a person reads it: `3.2 MB`. */
export function sizeOf(bytes: number): string {
  if (bytes >= 1e9) return `${(bytes / 1e9).toFixed(1)} GB`;
  return bytes >= 1e6 ? `${(bytes / 1e6).toFixed(1)} MB` : `${(bytes / 1e3).toFixed(1)} kB`;
}
