import { authorName } from "../author.ts";
import type { ClosedFigures } from "../../domain/compliance/year-closing.ts";
import type { ErrorCode } from "../../domain/errors.ts";
import type { SlipCause, SlipKind } from "../../domain/papers/slip.ts";
import type { Locale } from "../locale.ts";

/** Everything that the command line says by itself; the sentences of the core's errors live in the contract. */
export interface CliTexts {
  readonly program: string;
  readonly commands: Readonly<Record<CommandName, string>>;
  readonly options: Readonly<Record<OptionName, string>>;
  readonly headings: {
    readonly usage: string;
    readonly options: string;
    readonly commonOptions: string;
    readonly commands: string;
    readonly arguments: string;
  };
  readonly help: string;
  readonly version: string;
  readonly seeHelp: string;
  /** How a refusal that leaves the choice to the person is answered in the input of a call. */
  readonly refusalAnswers: Readonly<Partial<Record<ErrorCode, string>>>;

  /** `code` is commander's; `subject` the option, command or argument concerned; `original` commander's own words. */
  wrongUsage(code: string, subject: string, original: string): string;
  wrongDay(option: string, value: string): string;
  wrongName(option: string, longest: number): string;
  readonly clerkOfSettings: string;
  wrongMonth(option: string, value: string): string;
  wrongNumber(option: string, value: string, first: number, last: number): string;
  wrongChoice(option: string, value: string, choices: readonly string[]): string;
  wrongLanguage(value: string): string;
  wrongJson(message: string): string;
  wrongCreditKey(value: string): string;
  optionMissing(options: string): string;
  periodReversed(from: string, to: string): string;
  noDataFolder(folder: string): string;
  readonly notAFolder: string;
  cannotWrite(file: string, code: string): string;
  cannotListen(port: number, code: string): string;
  readOnly: Readonly<Record<"data-locked" | "folder-read-only", string>>;

  noDuties: string;
  foundDuties(count: number): string;
  unreadPlaces(count: number): string;
  dismissedPlaces(count: number): string;
  omitted(what: readonly string[]): string;
  alsoUnread(count: number): string;
  imported(title: string, obligations: number): string;
  waitingForReview(title: string, candidates: number): string;
  nothingDue(from: string, to: string): string;
  nothingReminds(from: string, to: string): string;
  remindersOff: string;
  noCoverage(year: number): string;
  coverage(title: string, group: string, covered: number, base: number, target: number, lacking: number): string;
  notCovered(names: readonly string[]): string;
  cannotRemind(titles: readonly string[]): string;
  written(what: string, file: string): string;
  /** Names of the tables that are written as workbooks. */
  readonly tables: Readonly<Record<"duties" | "occurrences", string>>;
  calendarWritten(file: string, events: number): string;
  calendarsWritten(folder: string, files: number): string;
  recorded(title: string, on: string, credits: number): string;
  /** `id`: of the record just made. */
  recordedBefore(title: string, on: string, id: string): string;
  readonly kit: {
    readonly checking: string;
    writing(percent: number, done: string, all: string): string;
    readingBack(percent: number): string;
    written(file: string, files: number, size: string): string;
    manifest(sha256: string): string;
    lacking(files: readonly string[]): string;
    readonly stopped: string;
  };
  backedUp(file: string): string;
  backedUpFully(folder: string, evidence: number, copied: number, megabytes: string): string;
  notBackedUp(names: readonly string[]): string;
  noFullBackup(folder: string): string;
  severalCalendars(folders: readonly string[]): string;
  evidenceBack(files: number): string;
  exportedAll(files: number, folder: string): string;
  /** Evidence that an export is without. */
  notExported(names: readonly string[]): string;
  takenOver(records: number, evidence: number, folder: string): string;
  /** Evidence that the restored database names and that is missing. */
  notRestored(names: readonly string[]): string;
  /** A later backup that was not taken. */
  readonly passedOver: Readonly<Record<"unreadable" | "ahead", (folder: string) => string>>;
  restored(file: string, folder: string): string;
  formerDatabase(file: string): string;
  sound(checks: number): string;
  unsound(findings: number): string;
  /** Files of evidence are missing or changed, and the database is sound. */
  evidenceUnsound(findings: number): string;
  serving(address: string): string;
  servingFolder(folder: string): string;
  noBrowserOpened: string;
  stopHint: string;
  demoImported(obligations: number, today: string): string;
  readonly demoPage: string;
  demoPdfSkipped: string;
  demoDone(seconds: string): string;
  readonly slips: {
    readonly kinds: Readonly<Record<SlipKind, string>>;
    readonly causes: Readonly<Record<SlipCause, string>>;
    readonly nothing: string;
    readonly noneReleased: string;
    /** `within` working days, or null where the day was chosen. */
    draftOf(kind: string, lead: string, replyBy: string, within: number | null): string;
    /** Working days from today to the date beside them; for an overdue row, since that date. */
    workingDays(days: number, isOverdue: boolean): string;
    openFor(days: number): string;
    periods(count: number): string;
    replyBy(day: string): string;
    withdrawnOn(day: string): string;
    replied(name: string): string;
    replies(count: number): string;
    withdrawn(name: string): string;
  };
  /** The closing of a year. */
  readonly years: {
    open(year: number, isOver: boolean): string;
    closed(year: number, day: string, by: string): string;
    figures(figures: ClosedFigures): string;
    /** @param words What was written of the pile; null while nothing is. */
    pile(name: string, rows: number, words: string | null): string;
  };
  readonly suggestions: {
    readonly none: string;
    readonly locale: Locale;
  };
  quota(done: number, needed: string, unit: string, expected: number): string;
  states: Readonly<Record<TimeStateText, string>>;
  /** 期初未填: what was done before the import is not entered yet. */
  awaitsOpening: string;
  /** The day since which a row without a date is open. */
  /** The words in place of a date that is not announced. */
  unannounced(year: number, usual: string): string;
  since(day: string): string;
  /** A week or month in which nobody works, so that a duty asks for nothing. */
  paused(title: string, label: string, first: string, last: string, holidays: readonly string[]): string;
  /** A date together with the other one of a row that the calendar shifted. */
  withOther(day: string, other: string): string;
  provisional: string;
  columns: Readonly<Record<ColumnName, string>>;
  checklist: {
    readonly carriedOver: string;
    readonly open: string;
    readonly standing: string;
    readonly quotas: string;
    readonly pending: string;
    readonly noLead: string;
    readonly nothing: string;
    atLeast(count: number, unit: string): string;
    workingDays(days: number): string;
  };
}

export type CommandName =
  | "extract"
  | "import"
  | "importIcs"
  | "due"
  | "reminders"
  | "checklist"
  | "wallChart"
  | "ledger"
  | "kit"
  | "report"
  | "closeYear"
  | "coverage"
  | "table"
  | "slips"
  | "slipsDraft"
  | "slipsRelease"
  | "slipsList"
  | "slipsReprint"
  | "slipsReply"
  | "slipsWithdraw"
  | "ics"
  | "record"
  | "backup"
  | "take-over"
  | "restore"
  | "export"
  | "check"
  | "serve"
  | "call"
  | "procedures"
  | "demo";

export type OptionName =
  | "data"
  | "today"
  | "clerk"
  | "json"
  | "lang"
  | "explain"
  | "accept"
  | "planYear"
  | "takenAs"
  | "doneBefore"
  | "from"
  | "to"
  | "backupTo"
  | "remindersTo"
  | "dryRun"
  | "month"
  | "lead"
  | "paperFormat"
  | "paperOut"
  | "quarter"
  | "category"
  | "sheet"
  | "ledgerBy"
  | "dutyId"
  | "gaps"
  | "kitOut"
  | "kitDuty"
  | "kitFrom"
  | "kitTo"
  | "kitPurpose"
  | "incomplete"
  | "html"
  | "pdf"
  | "year"
  | "icsOut"
  | "icsUnit"
  | "icsCategory"
  | "icsKind"
  | "icsFrom"
  | "icsTo"
  | "icsOnly"
  | "icsEachUnit"
  | "series"
  | "alarm"
  | "noSessions"
  | "port"
  | "open"
  | "reply"
  | "demoOut"
  | "on"
  | "countFor"
  | "evidence"
  | "note"
  | "noEvidence"
  | "suggest"
  | "kind"
  | "within"
  | "replyBy"
  | "slipsOut"
  | "format"
  | "replyWords"
  | "repliedOn"
  | "reason"
  | "closedYear"
  | "closeYear"
  | "reopenYear"
  | "missed"
  | "late"
  | "unproven"
  | "unclosed";

export type TimeStateText =
  | "scheduled"
  | "near"
  | "behind-pace"
  | "overdue"
  | "open"
  | "unannounced"
  | "standing"
  | "done"
  | "made-up-late"
  | "anchor-unknown"
  | "waived"
  | "incomplete";

export type ColumnName = "date" | "days" | "state" | "title" | "period" | "subject" | "progress";

/** How a step in the way is passed. */
const PASS_STEP = `（命令行：用 session.steps 列出各步；要越过这一步，用 session.undo '{"before":"这一步的 id"}' 撤销它前面的一步，或用 "id" 指定一步）`;

export const chineseTexts: CliTexts = {
  program: "履责日历：从工作要点读出责任事项，倒数每个期限，留下每次佐证。",
  commands: {
    importIcs: "导入其他日历程序的 .ics：变成计划日期、活动或责任事项",
    reminders: "列出两个日期之间会提醒什么、为什么",
    extract: "读一份工作要点，列出其中的责任事项（不写入数据文件夹）",
    import: "导入一份工作要点",
    due: "列出一段日期内到期的期次和涉及的频次",
    checklist: "某月的履责清单",
    wallChart: "全年责任事项挂图，写成网页、PDF、图片或 Excel",
    report: "年度报告：计划每一条的应办、按期、补办、未办、佐证和进度，与上年比较",
    closeYear: "给一年结账：先看四堆，再各写一句；或重新开账",
    coverage: "覆盖名单：每项事项要覆盖的名单里谁已覆盖、谁还没有，可写成 Excel",
    table: "把责任事项表（duties）或全年期次表（occurrences）写成 Excel 文件",
    ledger: "履职台账：全年一本，或一个事项一份",
    kit: "佐证包：一年的佐证原件改好名、配索引、台账、清单和检查页，写成一个 zip",
    slips: "提示单和督办单：起草、发出、登记回复、重印、撤回",
    slipsDraft: "列出各牵头单位的草稿（不存、不编号）",
    slipsRelease: "发出：编号、存档，并写成文件",
    slipsList: "列出已发出的",
    slipsReprint: "照发出时的原样再写一份",
    slipsReply: "登记收到的回复（记在编号下，不改动事项）",
    slipsWithdraw: "撤回一份（编号和原件都保留）",
    ics: "把一年的期次导出为 .ics 日历文件",
    record: "登记一次活动，并计入一个或几个期次",
    backup: "备份数据文件夹",
    export: "把全部数据以开放格式（JSON、CSV、XLSX、交接说明和佐证原件）写进一个新的或空的文件夹",
    "take-over": "把 duty export 写出的文件夹接手成新的数据文件夹（--data），记录和历史原样",
    restore: "用一份备份恢复数据文件夹",
    check: "检查数据是否完好",
    serve: "在本机开启网页版",
    call: "按名称调用任何一个操作",
    procedures: "列出全部操作及其 JSON Schema",
    demo: "用示例工作要点走一遍：导入、月清单、日历文件",
  },
  options: {
    data: "数据文件夹（默认取 DUTY_DATA，再取系统的用户数据文件夹）",
    clerk: "填表人，这次写入都署这个名字（默认取设置里的填表人）",
    today: "把这一天当作今天，如 2026-09-01",
    json: "输出 JSON",
    lang: "语言：zh-CN 或 en",
    explain: "列出读出每条的规则",
    accept: "all：不经审阅全部接受（供脚本使用）",
    planYear: "要点的年度；不写则用标题、文号或印发日期里的年度",
    takenAs:
      "年度不是今年的要点怎样导入：record 作为往年记录，this-year 作为今年的要点，coming-year 作为来年的要点（配合 --accept all）",
    doneBefore: "这一天以前到期的按已办登记（期初）（配合 --accept all）",
    from: "第一天（默认今天）",
    to: "最后一天（默认当年 12 月 31 日）",
    backupTo: "把数据库和全部佐证文件整份备份到另一块盘、U盘或共享文件夹里的这个文件夹",
    dryRun: "只列出各项会变成什么，不存",
    remindersTo: "最后一天（默认往后十天）",
    month: "月份，如 2026-09",
    lead: "只要这个牵头单位的",
    paperFormat: "文件格式，默认第一种：",
    paperOut: "写到这个文件（默认用纸的名称，放在当前文件夹）",
    quarter: "只要这个季度，按周分列（1 至 4）",
    category: "只要这一类别的",
    ledgerBy: "怎么归类：duty 事项、unit 单位、month 月、subject 责任主体",
    dutyId: "只要这个责任事项（编号见 duty due --json）",
    gaps: "只要有缺口的：逾期或缺佐证",
    kitDuty: "只要这个责任事项（编号见 duty due --json），可写多次",
    kitFrom: "只要这一天起的：应办日期或办理日期在期间内",
    kitTo: "只要到这一天为止的",
    kitPurpose: "用途，写在封面和文件名里（如：2026年度巡察）",
    kitOut: "写到这个 zip 文件（默认用佐证包的名称，放在当前文件夹）",
    incomplete: "佐证缺失或被改动时也做，并在文件名、封面、索引和清单上写明不完整",
    sheet: "纸张：A3 或 A4，横向",
    html: "写成网页文件",
    pdf: "写成 PDF 文件（需要 Chrome、Edge 或 Chromium）",
    year: "年份，如 2026",
    icsUnit: "只要这个牵头单位的（可重复）",
    icsCategory: "只要这一类的（可重复）",
    icsKind: "只要这种要求的（可重复）",
    icsFrom: "只要这一天起的",
    icsTo: "只要到这一天为止的",
    icsOnly: "due 只要期限，planned 只要计划日期",
    icsEachUnit: "每个牵头单位一个文件，写进 --out 的文件夹（默认当前文件夹）",
    icsOut: "写入的文件（默认写到标准输出）",
    series: "每条规则一个重复日程，而不是每期一个日程",
    alarm: "提前几天提醒",
    noSessions: "不带计划日期",
    port: "端口（默认任取一个空闲的）",
    open: "同时打开默认浏览器",
    reply: "输出完整的答复，失败的也一样",
    demoOut: "放成果的文件夹",
    on: "活动日期",
    countFor: "计入的期次：事项标识:期次标识[:主体标识]，可写多次",
    evidence: "佐证文件，可写多次",
    note: "备注",
    noEvidence: "没有佐证的理由",
    kind: "reminder（提示单）或 supervision（督办单）",
    within: "提示单看到几天以后（默认 10）",
    replyBy: "要求回复的日期（默认督办单 3 个、提示单 5 个工作日后）",
    slipsOut: "放文件的文件夹",
    format: "文件格式：html、pdf 或 docx",
    replyWords: "回复的内容",
    repliedOn: "哪天收到的（默认今天）",
    reason: "理由",
    closedYear: "结哪一年（默认去年）",
    closeYear: "结账；有期次的每一堆都要写一句话",
    reopenYear: "重新开账的理由",
    missed: "未办的这一堆：为什么没办",
    late: "补办的这一堆：为什么晚了",
    unproven: "缺佐证的这一堆：为什么不补",
    unclosed: "未办结的这一堆：怎么收尾",
    suggest: "只列出它可以计入哪些期次和理由，不登记",
  },
  headings: {
    usage: "用法：",
    options: "选项：",
    commonOptions: "通用选项：",
    commands: "命令：",
    arguments: "参数：",
  },
  help: "显示用法",
  version: "显示版本",
  seeHelp: "（duty --help 显示用法）",
  refusalAnswers: {
    "event-in-future": "（命令行：输入中加 announced: true）",
    "event-already-logged": "（命令行：输入中加 again: true）",
    "step-not-undoable": PASS_STEP,
    "step-rested-on": PASS_STEP,
  },

  wrongUsage: (code, subject, original) => {
    const say = WRONG_USAGE[code];
    return say ? say(subject) : `命令行写法不对：${original.replace(/^error: /, "")}`;
  },
  wrongDay: (option, value) => `${option} 要写成 2026-09-01 这样的日期，“${value}”不是。`,
  wrongName: (option, longest) => `${option} 要写一个名字，不超过 ${longest} 个字。`,
  clerkOfSettings: "serve 不带 --clerk：填表人在页面的“设置 → 单位”里填。",
  wrongMonth: (option, value) => `${option} 要写成 2026-09 这样的月份，“${value}”不是。`,
  wrongNumber: (option, value, first, last) => `${option} 要写 ${first} 到 ${last} 之间的整数，“${value}”不是。`,
  wrongChoice: (option, value, choices) => `${option} 只有 ${choices.join("、")}，没有“${value}”。`,
  wrongLanguage: (value) => `--lang 只有 zh-CN 和 en，没有“${value}”。`,
  wrongJson: (message) => `输入不是 JSON：${message}。`,
  wrongCreditKey: (value) => `--for 要写成 事项标识:期次标识，“${value}”对不上任何一个期次。`,
  optionMissing: (options) => `还缺 ${options}。`,
  periodReversed: (from, to) => `起止日期颠倒：${from} 晚于 ${to}。`,
  noDataFolder: (folder) => `没有数据文件夹 ${folder}，请核对 --data。`,
  notAFolder: "不是文件夹",
  cannotWrite: (file, code) => `不能写入 ${file}（${code}），请换一个位置。`,
  cannotListen: (port, code) => `端口 ${port} 不能使用（${code}），请换一个，或不写 --port。`,
  readOnly: {
    "data-locked": "提示：另一个程序正在使用这个数据文件夹，现在只能查看。",
    "folder-read-only": "提示：数据文件夹不能写入，现在只能查看。",
  },

  noDuties: "没有读到责任事项。",
  foundDuties: (count) => `读到 ${count} 条责任事项：`,
  dismissedPlaces: (count) => `${count} 处数字、日期或周期不是事项：`,
  omitted: (what) => `文件里有没能读到的内容：${what.join("、")}，请对照原件。`,
  alsoUnread: (count) => `原文还有 ${count} 处数字、日期或周期没有读懂，请在“导入”页看一眼。`,
  unreadPlaces: (count) => `另有 ${count} 处数字、日期或周期没有读懂，请对照原文：`,
  imported: (title, obligations) => `《${title}》已导入，新增 ${obligations} 条责任事项。`,
  waitingForReview: (title, candidates) => `《${title}》已读入，${candidates} 条待审阅；请在“导入”页逐条接受。`,
  nothingDue: (from, to) => `${from} 至 ${to} 没有到期的事项。`,
  years: {
    open: (year, isOver) => (isOver ? `${year} 年没有结账。` : `${year} 年还没有过完，12 月 31 日过后才能结账。`),
    closed: (year, day, by) => `${year} 年已于 ${day} 结账（${authorName(by, "zh-CN")}）。`,
    figures: ({ planned, onTime, late, missed, unproven, unclosed }) =>
      `应办 ${planned}，按期 ${onTime}，补办 ${late}，未办 ${missed}，缺佐证 ${unproven}，未办结 ${unclosed}`,
    pile: (name, rows, words) => `${name} ${rows} 项${words === null ? "" : `：${words}`}`,
  },
  tables: { duties: "责任事项表", occurrences: "期次表" },
  nothingReminds: (from, to) => `${from} 至 ${to} 没有要提醒的。`,
  remindersOff: "提醒已关。在“设置”里打开，或 duty call settings.set。",
  noCoverage: (year) => `${year}年没有覆盖名单。`,
  coverage: (title, group, covered, base, target, lacking) =>
    `${title}（${group}）：已覆盖 ${covered} / ${base}，目标 ${target}%${lacking > 0 ? `，还差 ${lacking} 个` : "，已达到"}`,
  notCovered: (names) => `  未覆盖：${names.join("、")}`,
  cannotRemind: (titles) => `另有${titles.length}项没有日期，算不出何时提醒：${titles.join("、")}`,
  written: (what, file) => `${what}：${file}`,
  calendarsWritten: (folder, files) => `日历文件 ${files} 个：${folder}`,
  calendarWritten: (file, events) => `日历文件（${events} 个日程）：${file}`,
  recordedBefore: (title, on, id) =>
    `提示：${on} 已登记过“${title}”，同一次活动登记两次会多计一次；这次的可以撤销：duty call activities.withdraw '{"id":"${id}","reason":"重复登记"}'`,
  recorded: (title, on, credits) => `已登记：${on} ${title}，计入 ${credits} 个期次。`,
  exportedAll: (files, folder) => `已导出 ${files} 个文件到 ${folder}`,
  notExported: (names) => `没有导出（数据文件夹里缺失或被改动）：${names.join("、")}`,
  takenOver: (records, evidence, folder) => `已接手 ${records} 条记录、${evidence} 个佐证文件，数据文件夹：${folder}`,
  kit: {
    checking: "正在核对佐证文件…",
    writing: (percent, done, all) => `写入 ${percent}%（${done} / ${all}）`,
    readingBack: (percent) => `读回核对 ${percent}%`,
    written: (file, files, size) => `佐证包：${file}（佐证 ${files} 件，${size}），已读回核对。`,
    manifest: (sha256) => `清单的 SHA-256：${sha256}`,
    lacking: (files) => `这份佐证包不完整，缺 ${files.length} 件：${files.join("、")}`,
    stopped: "已停下，没有写出佐证包。",
  },
  backedUp: (file) => `已备份到 ${file}`,
  backedUpFully: (folder, evidence, copied, megabytes) =>
    `已整份备份到 ${folder}：数据库和 ${evidence} 个佐证文件（这次新拷 ${copied} 个，${megabytes} MB），已核验。`,
  notBackedUp: (names) => `有 ${names.length} 个佐证文件在数据文件夹里缺失或被改动，没有备份进去：${names.join("、")}`,
  severalCalendars: (folders) => `这里有几本日历的整份备份，请写明恢复哪一份：${folders.join("、")}`,
  noFullBackup: (folder) => `${folder} 里没有整份备份。`,
  evidenceBack: (files) => `补回 ${files} 个佐证文件`,
  notRestored: (names) =>
    `有 ${names.length} 个佐证文件这份备份里没有，数据文件夹里也没有完好的：${names.join("、")}。请从整份备份恢复，或用原件重新添加。`,
  passedOver: {
    unreadable: (folder) => `更晚的备份 ${folder} 读不出来（清单损坏，或来自更新的版本），没有用它。`,
    ahead: (folder) => `备份 ${folder} 的时间晚于现在，没有用它；确要用它，请写出它的文件夹。`,
  },
  restored: (file, folder) => `已用 ${file} 恢复 ${folder}`,
  formerDatabase: (file) => `恢复前的数据库保留在 ${file}`,
  sound: (checks) => `数据完好，检查了 ${checks} 项。`,
  evidenceUnsound: (findings) =>
    `数据库完好，佐证文件有 ${findings} 处问题。请从整份备份恢复（duty restore），或用原件重新添加；只恢复数据库补不回佐证。`,
  unsound: (findings) => `数据有 ${findings} 处问题，请用最近的备份恢复，或联系技术人员。`,
  serving: (address) => `履责日历已在本机开启：${address}`,
  servingFolder: (folder) => `数据文件夹：${folder}`,
  noBrowserOpened: "没有可以打开的浏览器，请把上面的网址复制到浏览器中。",
  stopHint: "按 Ctrl+C 结束。",
  demoImported: (obligations, today) => `示例工作要点已导入，${obligations} 条责任事项，以 ${today} 为今天。`,
  demoPage: "月清单网页",
  demoPdfSkipped: "没有生成 PDF：没有找到 Chrome、Edge 或 Chromium；可以打开网页文件直接打印。",
  demoDone: (seconds) => `完成，用时 ${seconds} 秒。`,
  slips: {
    kinds: { reminder: "提示单", supervision: "督办单" },
    causes: { near: "临近", "behind-pace": "落后", open: "无期限待办", overdue: "逾期", refused: "明确不予办理" },
    nothing: "没有需要提示或督办的事项。",
    noneReleased: "还没有发出过提示单或督办单。",
    draftOf: (kind, lead, replyBy, within) =>
      `${kind}草稿　${lead}　请于 ${replyBy} 前回复${within === null ? "" : `（${within} 个工作日）`}`,
    workingDays: (days, isOverdue) =>
      isOverdue && days <= 0 ? `逾期${-days}工作日` : days < 0 ? `已过${-days}工作日` : `还有${days}工作日`,
    openFor: (days) => `已待办${days}工作日`,
    periods: (count) => `${count}期`,
    replyBy: (day) => `${day} 前回复`,
    withdrawnOn: (day) => `${day} 撤回`,
    replied: (name) => `已记下对${name}的回复。`,
    replies: (count) => (count === 0 ? "" : `回复${count}次`),
    withdrawn: (name) => `${name}已撤回，编号不再使用。`,
  },
  suggestions: {
    none: "没有可以计入的期次。",
    locale: "zh-CN",
  },
  quota: (done, needed, unit, expected) => `已完成 ${done} / ${needed}${unit}，至今应有 ${expected}`,
  states: {
    scheduled: "未到期",
    near: "临近",
    "behind-pace": "滞后",
    overdue: "逾期",
    open: "待办（无期限）",
    unannounced: "待公布",
    standing: "常态工作",
    done: "已完成",
    "made-up-late": "补办",
    "anchor-unknown": "日期待定",
    waived: "已豁免",
    incomplete: "记录未齐",
  },
  awaitsOpening: "期初未填",
  unannounced: (year, usual) => `${year}年待公布（通常${usual}）`,
  since: (day) => `${day} 起`,
  paused: (title, label, first, last, holidays) =>
    `停一期：${title}　${label}（${[`${first} 至 ${last}`, ...holidays].join("，")}）没有工作日`,
  withOther: (day, other) => `${day}（${other}）`,
  provisional: "暂定",
  columns: {
    date: "执行日期",
    days: "还有",
    state: "状态",
    title: "事项",
    period: "期次",
    subject: "主体",
    progress: "进度",
  },
  checklist: {
    carriedOver: "上月遗留",
    standing: "常态工作",
    open: "待办（无期限）",
    quotas: "频次事项",
    pending: "日期待定",
    noLead: "未定牵头单位",
    nothing: "本月没有到期的事项。",
    atLeast: (count, unit) => `本月至少 ${count}${unit}`,
    workingDays: (days) => `工作日 ${days} 天`,
  },
};

const WRONG_USAGE: Readonly<Record<string, (subject: string) => string>> = {
  "commander.unknownOption": (subject) => `没有 ${subject} 这个选项。`,
  "commander.unknownCommand": (subject) => `没有 ${subject} 这个命令。`,
  "commander.missingArgument": (subject) => `还缺参数 ${subject}。`,
  "commander.optionMissingArgument": (subject) => `选项 ${subject} 还缺一个值。`,
  "commander.missingMandatoryOptionValue": (subject) => `还缺选项 ${subject}。`,
  "commander.excessArguments": () => "参数太多了。",
};
