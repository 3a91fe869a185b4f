import type { NoticeFault } from "../../domain/workday/notice/notice-fault.ts";
import { CALENDAR } from "./calendar.ts";

/** What is wrong with, or strange about, a holiday notice: half a sentence in Chinese. */
export function noticeFaultInChinese(fault: NoticeFault): string {
  switch (fault.kind) {
    case "not-a-notice":
      return "里面没有各节日的放假日期";
    case "no-year":
      return "没有写明是哪一年的安排";
    case "other-year":
      return `这是${fault.expected}年的通知，却写着${fault.found}年`;
    case "wording":
      return `“${fault.words}”里有日期，但这种写法读不懂`;
    case "nothing-said":
      return fault.words === ""
        ? "日期没有写全，或没有说明放假还是上班"
        : `“${fault.words}”没有说明是哪天放假、哪天上班`;
    case "no-holiday":
      return "没有说明是哪个节日";
    case "no-such-day":
      return `“${fault.words}”不是完整的日期，或没有这一天`;
    case "weekday":
      return `${dayInChinese(fault.date)}是${weekdayInChinese(fault.actual)}，不是${weekdayInChinese(fault.stated)}`;
    case "lunar":
      return `${dayInChinese(fault.date)}是农历${fault.actual}，不是${fault.stated}`;
    case "count":
      return `写的是${fault.stated}天，按日期数是${fault.counted}天`;
    case "backwards":
      return "起止日期颠倒或相隔太远";
    case "no-change":
      return `${dayInChinese(fault.date)}按这样写等于没有调整，日期可能有误`;
    case "off-and-worked":
      return `${dayInChinese(fault.date)}既放假又上班`;
    case "not-statutory":
      return `${dayInChinese(fault.date)}不是当年的法定节假日`;
    case "missing":
      return `缺少${fault.names.map(nameInChinese).join("、")}（${fault.year}年法定节日）`;
    case "missing-day":
      return `${nameInChinese(fault.name)}的法定假日${fault.dates.map(dayInChinese).join("、")}没有放假`;
    case "twice":
      return `${nameInChinese(fault.name)}写了两次，两次的日期不同`;
    case "too-many-off":
    case "too-few-off":
      return `放假占${fault.off}个工作日，调休上班${fault.worked}天，而法定放假${fault.granted}天，${
        fault.kind === "too-many-off" ? "多放了" : "少放了"
      }${Math.abs(fault.off - fault.worked - fault.granted)}天${
        fault.names.length > 0 ? `，请核对${fault.names.map(nameInChinese).join("、")}` : ""
      }`;
    case "far-away":
      return `${nameInChinese(fault.name)}的调休上班日${dayInChinese(fault.date)}离节日太远`;
    case "half-weekend":
      return `${dayInChinese(fault.date)}是假期旁边的周末，没有说明放假还是上班`;
    case "other-holiday":
      return `“${fault.name}”不在法定节日之列`;
    case "changes-nothing":
      return "看不出调整的是哪个节日、哪些天";
    case "no-year-notice":
      return `${fault.year}年全年的放假通知还没有录入，请先录入，再录入这份调整通知`;
    case "not-later":
      return `${nameInChinese(fault.name)}现在放到${dayInChinese(fault.last)}，延长到${dayInChinese(fault.date)}并没有延长`;
    case "not-worked":
      return `${dayInChinese(fault.date)}本来就不是调休上班日`;
  }
}

const dayInChinese = (date: string): string =>
  `${Number(date.slice(0, 4))}年${Number(date.slice(5, 7))}月${Number(date.slice(8))}日`;

const weekdayInChinese = (weekday: number): string => CALENDAR.weekdays[weekday - 1] ?? "";

const nameInChinese = (name: string): string => (["清明", "端午", "中秋"].includes(name) ? `${name}节` : name);
