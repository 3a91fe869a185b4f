import { defineText } from "./catalogue.ts";
import type { Locale } from "./locale.ts";

const TEXTS = defineText(
  {
    page: "交接说明",
    title: (unit: string) => `${unit}履责日历交接说明`,
    asOf: (day: string) => `截至${day}`,
    clerk: (name: string) => `填表人：${name}`,
    groups: {
      overdue: "已逾期，还没有办结",
      unproven: "办了，还缺佐证",
      waiting: "在等别人的",
      undated: "没有期限、要办的",
      unknown: "缺日期，算不出期限的",
      coming: "今后90天要办的",
      running: "正在办、期限更远的",
      standing: "常态工作",
    },
    columns: { duty: "事项", subject: "责任主体", period: "期次", date: "日期", lead: "牵头单位", note: "备注" },
    nothing: "没有",
    where: "东西在哪里",
    dataFolder: (folder: string) => `程序的数据文件夹：${folder}`,
    backupPlace: (place: string) => `整份备份：${place}`,
    noBackupPlace: "没有选整份备份的位置。",
    files: {
      tables: "到期表和活动表：due、activities，各有 .csv 和 .xlsx，可用 WPS 打开。",
      plans: "工作要点原文：plans 文件夹。",
      slips: "发出的单子，按发出时的样子：slips 文件夹。",
      evidence: "佐证文件，用原来的文件名：evidence 文件夹。",
      records: "全部记录（含历次改动）：records 文件夹，每类一个 JSON，说明在 records.schema.json。",
    },
    takeOver: "接手：在新电脑上装好程序，运行 duty take-over 本文件夹 --data 新的数据文件夹，所有记录和历史原样进来。",
    passwords: "密码不在这里：电脑和共享文件夹的密码请当面交接。",
  },
  {
    page: "hand-over",
    title: (unit) => (unit === "" ? "Hand-over of the duty calendar" : `Hand-over of the duty calendar of ${unit}`),
    asOf: (day) => `as of ${day}`,
    clerk: (name) => `clerk: ${name}`,
    groups: {
      overdue: "Overdue and not closed",
      unproven: "Done, without all of its evidence",
      waiting: "Waiting on somebody",
      undated: "To be done, without a date",
      unknown: "Without a date to count from",
      coming: "Coming in the next 90 days",
      running: "Under way, due later",
      standing: "Standing work",
    },
    columns: { duty: "Duty", subject: "Subject", period: "Period", date: "Date", lead: "Lead unit", note: "Note" },
    nothing: "Nothing",
    where: "Where things are",
    dataFolder: (folder) => `The program's data folder: ${folder}`,
    backupPlace: (place) => `Full backups: ${place}`,
    noBackupPlace: "No place of full backups was chosen.",
    files: {
      tables: "What falls due and what happened: due and activities, each as .csv and .xlsx.",
      plans: "The texts of the work plans: the folder plans.",
      slips: "Released slips as they left: the folder slips.",
      evidence: "Evidence under its own names: the folder evidence.",
      records:
        "All records with every change: the folder records, a JSON file for each kind, described by records.schema.json.",
    },
    takeOver:
      "To take over: install the program on the new machine and run duty take-over THIS-FOLDER --data NEW-FOLDER; all records come in with their history.",
    passwords: "Passwords are not in here: hand over those of the machine and the share in person.",
  },
);

/** The words of the page that the next clerk reads first. */
export const handOverWords = (locale: Locale) => TEXTS[locale];
export type HandOverWords = ReturnType<typeof handOverWords>;
