import { plainDate } from "../../domain/date/plain-date.ts";
import { dayFor, longDate, shortDay } from "../days.ts";
import type { NeverReason, RuleFault } from "../../domain/errors.ts";
import { noticeFaultInChinese } from "./notice-faults.ts";
import type { ErrorSentenceTable } from "../error-sentence-table.ts";
import { pileInChinese } from "../year-piles.ts";
import { hindranceWords, stepName } from "../steps.ts";
import { fieldInChinese } from "./field-names.ts";
import { inputFaultInChinese } from "./input-faults.ts";

/** Chinese sentences, one for each code. */
export const chineseSentences: ErrorSentenceTable = {
  "invalid-input": ({ issues }) =>
    `填写的内容有 ${issues.length} 处不对：${issues.map((i) => `${fieldInChinese(i.path)}（${inputFaultInChinese(i)}）`).join("；")}。请改正后再试。`,
  "unknown-procedure": ({ name }) => `没有名为“${name}”的操作，请核对名称（用 procedures 命令列出全部）。`,
  "not-found": ({ what, id }) => `找不到这${NOUNS[what] ?? `个${what}`}（${id}），可能已被移除，请刷新后再试。`,
  "invalid-date": ({ text }) => `“${text}”不是有效日期，请写成 2026-09-30 这样的形式。`,
  "rule-forbidden": ({ rule, reason }) => `重复规则“${rule}”不能使用：${FAULTS[reason]}。请修改规则。`,
  "rule-never-occurs": ({ rule, reason, start }) =>
    `重复规则“${rule}”${start === null ? "" : `自 ${start} 起`}一期也不会有：${NEVER[reason]}。请修改规则。`,
  "rule-unbounded": ({ rule }) => `重复规则“${rule}”没有尽头，请给出截止日期后再展开。`,
  "period-reversed": ({ from, to }) => `起止日期颠倒：${from} 晚于 ${to}，请对调。`,
  "file-empty": ({ name }) => `文件“${name}”是空的，没有存入任何内容，请换一个文件。`,
  "file-too-large": ({ name, bytes, limit, unpacked, inMemory }) =>
    inMemory
      ? `读取文件“${name}”（${megabytes(bytes)} MB）所需的内存超过 ${megabytes(limit)} MB，没有存入任何内容，请拆分后再试。`
      : `文件“${name}”${unpacked ? "解压后" : ""}有 ${megabytes(bytes)} MB，超过 ${megabytes(limit)} MB 的上限，请拆分或压缩后再试。`,
  "file-too-full": ({ name, limit }) =>
    `文件“${name}”里的事项和数字超过 ${limit} 处，不像一份计划，没有存入任何内容，请拆分后再试。`,
  "file-too-slow": ({ name, seconds }) =>
    `文件“${name}”读了 ${seconds} 秒还没有读完，已经停下，没有存入任何内容，请拆分或另存为 .txt 后再试。`,
  "file-not-text": ({ name }) => `文件“${name}”不是文本，无法读取，请另存为 .txt 后再试。`,
  "file-not-calendar": ({ name }) =>
    `文件“${name}”里没有日历（BEGIN:VCALENDAR），请在原来的日历程序里导出 .ics 后再试。`,
  "file-kind-mismatch": ({ name, found }) => `文件“${name}”的内容与扩展名不符（看起来是 ${found}），请核对后再试。`,
  "file-kind-unsupported": ({ name, found }) =>
    `还不能读取“${name}”这种文件（${found}），请用 WPS 或 Word 另存为 .docx 或 .xlsx 后再试。`,
  "file-encrypted": ({ name }) => `文件“${name}”设有密码，无法读取，没有存入任何内容，请去掉密码另存后再试。`,
  "file-has-no-text": ({ name }) =>
    `文件“${name}”里没有文字（可能是扫描件或图片），请换用带文字的版本，或识别成文字后粘贴。`,
  "file-unreadable": ({ name, reason }) => `文件“${name}”读不出来（${reason}），没有存入任何内容，请检查后再试。`,
  "file-exists": ({ name }) => `“${name}”已经存在，没有覆盖，请换一个名称。`,
  cancelled: () => "已取消，没有存入任何内容；需要时请再来一次。",
  "plan-known": ({ title }) => `《${title}》的同一文本已经导入过，没有重复存入，请打开原有的那份。`,
  "plan-empty": ({ title, unread }) =>
    unread === 0
      ? `${title === "" ? "文件" : `《${title}》`}里没有读到责任事项，没有导入任何内容；可以手工添加。`
      : `${title === "" ? "文件" : `《${title}》`}里没有读到责任事项，但有 ${unread} 处数字、日期或周期没有读懂，不能直接转为事项；请先导入待审阅，再到“导入”页逐处核对。`,
  "candidate-decided": ({ candidateId }) => `候选事项 ${candidateId} 已经转为责任事项，请到“事项”里修改。`,
  "activity-in-future": ({ happenedOn, today }) =>
    `活动日期${dayFor(plainDate(happenedOn), plainDate(today), "zh-CN")}晚于今天（${shortDay(plainDate(today), "zh-CN")}），尚未发生的活动不能登记，请改日期或改为计划。`,
  "event-in-future": ({ name, happenedOn, today }) =>
    `“${name}”的日期${dayFor(plainDate(happenedOn), plainDate(today), "zh-CN")}晚于今天（${shortDay(plainDate(today), "zh-CN")}），还没有发生，由它起算的事项不能先计时；请等发生后登记，或把日期留空；日期已经定下的，请选“作为预告登记”。`,
  "event-already-logged": ({ name, happenedOn, subject }) =>
    `${happenedOn === null ? "" : `${longDate(plainDate(happenedOn), "zh-CN")}的`}“${name}”${subject === null ? "" : `（${subject}）`}已经登记过，再登记一次会让同样的事项多出一期；确是另一回的，请选“再登记一次”。`,
  "planned-day-far-off": ({ date, first, last }) =>
    `计划日期 ${date} 离这一期太远，请核对年份，改选 ${first} 至 ${last} 之间的日子。`,
  "credit-before-period": ({ happenedOn, first }) =>
    `活动日期 ${happenedOn} 早于该期开始的 ${first}，如确需计入，请在那条“计入”上写明理由。`,
  "amendment-backdated": ({ effectiveFrom, proposed }) =>
    `执行日期 ${effectiveFrom} 早于建议的 ${proposed}（印发日与今天中较晚的一天），可能一采用就有事项逾期；确要从那天起的，请先看影响再确认。`,
  "act-built-upon": ({ titles }) =>
    `不能整体撤回：${titles
      .slice(0, 3)
      .map((title) => `“${title}”`)
      .join(
        "、",
      )}${titles.length > 3 ? `等 ${titles.length} 项` : ""}已有登记或后来的调整，请先逐条撤销，或改为整份停用并写明理由。`,
  "act-turned": () => "这一步已经撤回过，或还没有撤回，请刷新后再看。",
  "turn-without-plan": ({ title, issuer }) =>
    `《${title}》没有可以接上的往年要点（${issuer === "" ? "要点没有写明印发单位" : `${issuer}往年的要点没有导入`}），请直接完成导入。`,
  "turn-unanswered": ({ titles }) =>
    `还有 ${titles.length} 项没有答：${titles
      .slice(0, 3)
      .map((title) => `“${title}”`)
      .join("、")}${titles.length > 3 ? "等" : ""}。请说明接到哪一项、到此为止，还是照旧再办一年。`,
  "year-closed": ({ year }) =>
    `${year} 年已经结账，材料还可以补，要改办理情况请先在“年度 → 结账”里重新开账并写明理由（命令行用 years.reopen）。`,
  "year-not-closed": ({ year }) => `${year} 年没有结账，不用重新开账。`,
  "year-unwritten": ({ year, piles }) =>
    `${year} 年还不能结账，请先给每一堆写一句话：${piles.map(({ pile, count }) => `${pileInChinese[pile]} ${count} 项`).join("、")}。`,
  "plan-year-unknown": ({ title }) =>
    `《${title}》的标题、文号和印发日期里都没有年度，请先写明是哪一年的（命令行用 --year 2026）。`,
  "plan-year-other": ({ title, year, thisYear }) =>
    `《${title}》是 ${year} 年的，今年是 ${thisYear} 年，请写明怎样导入：${
      year < thisYear
        ? "作为往年记录（--as record）、作为今年的要点（--as this-year）"
        : "作为来年的要点（--as coming-year）、作为今年的要点（--as this-year）"
    }，或者取消。`,
  "plan-finished": ({ title }) =>
    `《${title}》已经完成导入：没有新采用的事项可转入，年度也不能再改；确要重来的，请先整份撤回。`,
  "plan-without-duties": ({ title }) => `《${title}》没有在执行的责任事项，无可撤回或停用。`,
  "draft-changed": ({ lead }) =>
    `${lead || "这份"}草稿在查看之后有了变化（事项、日期或进度不同了），没有发出，请看过新的草稿再发。`,
  "slip-withdrawn": ({ name, on }) => `${name}已在 ${on} 撤回，不能再撤回或登记回复。`,
  "reason-required": ({ action }) => `${ACTIONS[action] ?? `“${action}”`}必须写明缘由，请填写后再试。`,
  "subject-in-use": ({ name }) => `“${name}”已经用在事项、名单或活动里，不能删除，可以改名。`,
  "stay-built-upon": ({ name, titles }) =>
    `“${name}”在组期间已有登记：${titles.slice(0, 3).join("、")}${titles.length > 3 ? `等 ${titles.length} 期` : ""}，这样改了就没有期次可计，请先撤回或改计那些活动、期初数。`,
  "nothing-to-undo": () => "这次打开以来没有可以撤销的操作了。",
  "step-undone": ({ step }) => `“${stepName(step, "zh-CN")}”已经撤销过了，不能再撤销一次。`,
  "step-not-undoable": ({ step, hindrance }) =>
    `${stepName(step, "zh-CN")}，不能撤销：${hindranceWords(hindrance, "zh-CN")}。`,
  "step-rested-on": ({ step, by }) =>
    `${stepName(step, "zh-CN")}，还不能撤销：后来的“${stepName(by, "zh-CN")}”以它为基础，请先撤销那一步。`,
  "subjects-before-today": ({ from, today }) =>
    `责任主体只能自今天（${today}）起变更，不能从 ${from} 起：此前的期次仍由原主体负责；确属录错的，请选“更正”并写明理由。`,
  "proof-required": ({ limit }) => `该期已于 ${limit} 逾期，补录须附佐证，或写明为何没有佐证，否则逾期不会因此消除。`,
  "data-read-only": ({ folder }) => `数据文件夹 ${folder} 不能写入，现在只能查看，请检查文件夹权限。`,
  "data-locked": ({ folder }) => `另一个程序正在使用数据文件夹 ${folder}，现在只能查看，请先关闭那个程序。`,
  "file-unwritable": ({ path, reason }) =>
    `无法写入 ${path}（${whyUnwritable[reason] ?? reason}），请换一个位置再保存。`,
  "data-folder-unusable": ({ folder, reason }) =>
    `数据文件夹 ${folder} 无法使用（${reason}），请换一个文件夹或检查权限。`,
  "data-folder-disordered": ({ place, expected }) =>
    expected === "file"
      ? `${place} 应是一个文件，现在却是文件夹；请把它移走或改名，再打开程序。`
      : `${place} 应是一个文件夹，现在却是文件；请把它移走或改名，再打开程序。`,
  "database-foreign": ({ file }) => `${file} 是别的程序的数据库，没有动它；请另选一个数据文件夹。`,
  "database-newer": ({ found, known }) =>
    `数据库是较新版本（${found}）的程序建立的，本程序只认得到 ${known}，请升级程序；数据没有改动。`,
  "database-damaged": ({ folder, lastGoodBackup }) =>
    lastGoodBackup === null
      ? `${folder} 中的数据库已损坏，本机没有找到可用的备份；请接上放备份的U盘或共享文件夹再恢复，并保留该文件夹。`
      : `${folder} 中的数据库已损坏，请用最近的完好备份恢复：${lastGoodBackup}。`,
  "publication-folder-unfit": ({ folder, name, reason }) =>
    ({
      "not-there": `找不到文件夹 ${folder}，日历没有写出；请连上共享文件夹或另选一处，连上后会自动再写。`,
      "inside-data": `${folder} 在数据文件夹里，不能用来发布，请另选一处。`,
      "not-writable": `${folder} 不能写入，${name} 没有更新；请解除写保护或另选一处。`,
      full: `${folder} 所在的磁盘已满，${name} 没有更新；腾出空间后会自动再写。`,
      "no-answer": `${folder} 没有回应，${name} 没有更新；网络恢复后会自动再写。`,
      "foreign-file": `${folder} 里已有一个不是本程序写的 ${name}，没有覆盖；请改名或移走那个文件。`,
    })[reason],
  "backup-place-unfit": ({ place, reason }) =>
    ({
      "not-there": `找不到文件夹 ${place}，请插好U盘或连上共享文件夹后再试。`,
      "inside-data": `${place} 就在数据文件夹里，磁盘坏了会一起丢失，请选另一块盘、U盘或共享文件夹。`,
      "not-writable": `${place} 不能写入，请换一个位置或解除写保护。`,
      "in-use": `另一个程序正在往 ${place} 备份，请等它完成后再试。`,
    })[reason],
  "backup-damaged": ({ backup, finding: { file, fault } }) =>
    `备份 ${backup} 已不完好（${file}${{ missing: "缺失", changed: "被改动", broken: "内部损坏", unlisted: "与清单不符" }[fault]}），没有使用，请换一份备份。`,
  "backup-unfit": ({ file, reason }) =>
    ({
      "not-there": `找不到备份 ${file}，请核对路径；没有改动任何数据。`,
      "no-database": `${file} 不是数据库备份（整份备份请给出它所在的文件夹），没有改动任何数据。`,
      "no-export": `${file} 不是履责日历导出的文件夹（里面没有 export.json），没有改动任何数据。`,
      foreign: `${file} 是别的程序的数据库，不是履责日历的备份，没有改动任何数据。`,
    })[reason],
  "disk-full": ({ folder }) => `${folder} 所在磁盘已满，这次没有保存，请清理空间后再试。`,
  "holiday-notice-unreadable": ({ line, fault }) =>
    `放假通知里这一处不对：${noticeFaultInChinese(fault)}（“${line}”），没有存入任何内容，请与通知原文核对。`,
  "evidence-unsound": ({ files }) =>
    `有 ${files.length} 件佐证不对：${files.map(({ name, fault }) => `${name}（${{ missing: "缺失", changed: "被改动", unreadable: "读不出来" }[fault]}）`).join("、")}。佐证包没有生成；请从整份备份恢复或用原件重新添加，或者写明要一份不完整的。`,
  "kit-empty": ({ year, lead, duty }) =>
    `${year} 年${[lead, duty].filter((of) => of !== null).join("、")}没有任何期次，佐证包没有生成；请核对年份、牵头单位和事项。`,
  "kit-under-way": () => "正在做另一份佐证包，请等它做完或先停下。",
  "kit-damaged": ({ file, name }) => `写出的 ${file} 读回来核对不上（${name}），已经删掉；请检查磁盘后再做一次。`,
  "browser-missing": ({ looked }) =>
    `没有找到可以生成 PDF 的浏览器（找过：${looked.join("、")}），请安装 Chromium，或直接打印。`,
  "render-failed": ({ reason }) => `页面没有生成出来（${reason}），请再试一次。`,
  unexpected: ({ message }) => `程序出了意外（${message}），这次操作没有完成，请再试；仍不行时请把这句话交给技术人员。`,
};

/** Why a place cannot be written, by the system's code. */
const whyUnwritable: Readonly<Record<string, string>> = {
  ENOENT: "没有这个文件夹",
  ENOTDIR: "它不是文件夹",
  EISDIR: "它是一个文件夹",
  EACCES: "没有写入的权限",
  EPERM: "没有写入的权限",
  EROFS: "那里只能读，不能写",
  EBUSY: "正被别的程序占用",
  ENAMETOOLONG: "路径太长",
  "not-absolute": "请写完整路径",
};

const NOUNS: Readonly<Record<string, string>> = {
  plan: "份工作要点",
  candidate: "条候选事项",
  place: "处数字或日期",
  obligation: "项责任事项",
  occurrence: "个期次",
  activity: "条活动记录",
  credit: "次计入",
  evidence: "件佐证",
  event: "个事件",
  subject: "个责任主体",
  session: "次计划活动",
  version: "版规则",
  step: "步操作",
  slip: "份督办单或提示单",
  "holiday-notice": "份粘贴的放假通知",
  announcement: "项公布日期",
  act: "次操作",
};

const ACTIONS: Readonly<Record<string, string>> = {
  waiting: "标为“等人”",
  closed: "没有活动和佐证而销号",
  refused: "标为“拒办”",
  waived: "免办",
  "not-applicable": "标为“不适用”",
  "correct-subjects": "更正责任主体",
  "move-into-time": "期限已过，把活动日期改到期限以内",
};

const FAULTS: Readonly<Record<RuleFault, string>> = {
  syntax: "写法不对",
  "count-with-until": "次数与截止日期不能同时给出",
  "interval-below-one": "间隔至少为 1",
  "part-out-of-range": "有一项数值超出范围",
  "part-not-allowed": "有一项不能与这种频率同用",
  "freq-missing": "没有给出频率",
  "time-part": "只能精确到日，不能含时刻",
  "too-long": "太长，最多 500 个字符",
  "too-large": "间隔或次数太大，最多 9999",
  "other-lines": "只要一条 RRULE，不要 DTSTART 等其他行；从哪天起由规则的生效日定",
  "not-held": "别的日历程序会读成另一条规则",
};

const NEVER: Readonly<Record<NeverReason, string>> = {
  "no-such-day": "没有它要的日子，如2月31日",
  interval: "从起始日按间隔推算，恰好每次都错过它要的日子",
  until: "截止日期在第一期之前",
  count: "次数在起始日之前已经用完",
  "calendar-end": "日历到2199年为止，此后没有它要的日子",
};

const megabytes = (bytes: number): string => (bytes / 1_048_576).toFixed(1);
