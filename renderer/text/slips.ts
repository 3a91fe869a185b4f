import { authorName } from "../../shared/words/author.ts";
import { defineText } from "../../shared/words/catalogue.ts";

/** Reminder slips and supervision slips on the print screen. */
export const slipsText = defineText(
  {
    caption: (units: number) => (units === 0 ? "" : `${units}个单位有草稿`),
    shownAs: (name: string) => `${name}，与发出时一致`,
    panel: { reminder: "提示单", supervision: "督办单" },
    lead: "牵头单位",
    noLead: "未写明牵头单位",
    unitWithCount: (unit: string, lines: number) => `${unit}　${lines}项`,
    replyBy: "要求回复日期",
    replyDerived: (days: number) => `按${days}个工作日推算；可以另选。`,
    replyChosen: "由您选定；清空则按工作日推算。",
    within: "看到几天以后",
    days: "天",
    help: {
      reminder: "列出落后的和即将到期的事项，每个牵头单位一张。预览是草稿，打印或存 PDF 时才编号、留底。",
      supervision:
        "列出逾期的和明确表示不予办理的事项，每个牵头单位一张。预览是草稿，打印或存 PDF 时才编号、留底。发出不改变逾期记录。",
    },
    nothing: {
      reminder: "没有落后或即将到期的事项，不需要提示。",
      supervision: "没有逾期或拒办的事项，不需要督办。",
    },
    releasePrint: "编号并打印",
    releasePdf: "编号并存为 PDF",
    releaseTitle: {
      reminder: (unit: string) => `向${unit}发出提示单`,
      supervision: (unit: string) => `向${unit}发出督办单`,
    },
    releaseQuestion: "将给它编号并原样留底，记入每个事项的办理经过。写错了可以撤回，撤回也会留痕，编号不再使用。",
    backToDrafts: "回到草稿",
    released: "已发出",
    noneReleased: "还没有发出过。",
    releasedLine: (day: string, unit: string, lines: number, by: string) =>
      `${day}　${unit}　${lines}个期次　${authorName(by, "zh-CN")}`,
    isWithdrawn: "已撤回",
    withdrawnLine: (day: string, reason: string) => `${day}撤回：${reason}`,
    reprint: "重印",
    pdf: "存 PDF",
    word: "存 Word",
    withdraw: "撤回",
    withdrawReason: "为什么撤回",
    reply: "登记回复",
    replyWords: "对方怎么回复的",
    replyLine: (day: string, words: string, by: string) =>
      `${day}回复：${words}（${by ? `${by}记录` : authorName(by, "zh-CN")}）`,
    noReply: (day: string) => `${day}前应回复，还没有回复`,
    saved: (path: string) => `已保存：${path}`,
    downloaded: (name: string) => `已下载：${name}`,
    releasedNotSaved: "没有保存文件；单子已经发出，可以在“已发出”里再存。",
  },
  {
    caption: (units) => (units === 0 ? "" : `drafts for ${units} ${units === 1 ? "unit" : "units"}`),
    shownAs: (name) => `${name}, exactly as it left`,
    panel: { reminder: "Reminder slips", supervision: "Supervision slips" },
    lead: "Lead unit",
    noLead: "No lead unit named",
    unitWithCount: (unit, lines) => `${unit}, ${lines}`,
    replyBy: "Reply by",
    replyDerived: (days) => `${days} working days from today; choose another if you like.`,
    replyChosen: "Chosen by you; clear it for the working days.",
    within: "Looks ahead",
    days: "days",
    help: {
      reminder:
        "What is behind pace or falls due soon, one slip for each lead unit. The preview is a draft; printing or saving numbers and keeps it.",
      supervision:
        "What is overdue or was refused, one slip for each lead unit. The preview is a draft; printing or saving numbers and keeps it. What was missed stays missed.",
    },
    nothing: {
      reminder: "Nothing is behind or falls due soon: nobody has to be reminded.",
      supervision: "Nothing is overdue or refused.",
    },
    releasePrint: "Number and print",
    releasePdf: "Number and save as PDF",
    releaseTitle: {
      reminder: (unit) => `Issue a reminder slip to ${unit}`,
      supervision: (unit) => `Issue a supervision slip to ${unit}`,
    },
    releaseQuestion:
      "It is numbered, kept as it is and named in the history of each duty. It can be withdrawn; that stays on record, too, and the number is not used again.",
    backToDrafts: "Back to the drafts",
    released: "Issued",
    noneReleased: "None yet.",
    releasedLine: (day, unit, lines, by) =>
      `${day}, ${unit}, ${lines} ${lines === 1 ? "duty" : "duties"}, ${authorName(by, "en")}`,
    isWithdrawn: "withdrawn",
    withdrawnLine: (day, reason) => `Withdrawn ${day}: ${reason}`,
    reprint: "Print again",
    pdf: "Save PDF",
    word: "Save Word",
    withdraw: "Withdraw",
    reply: "Record a reply",
    replyWords: "What was answered",
    replyLine: (day, words, by) => `${day}: ${words} (${by ? `recorded by ${by}` : authorName(by, "en")})`,
    noReply: (day) => `To be answered by ${day}; nothing came yet`,
    withdrawReason: "Why it is withdrawn",
    saved: (path) => `Saved: ${path}`,
    downloaded: (name) => `Downloaded: ${name}`,
    releasedNotSaved: "No file was saved. The slip is issued; save it again under “Issued”.",
  },
);
