import type { Settings } from "../../../shared/contract/schemas/settings.ts";
import type { SlipCause, SlipKind } from "../../../shared/domain/documents/slip.ts";

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

  /** `code` is commander's; `subject` the option, command or argument it is about; `original` its own words. */
  wrongUsage(code: string, subject: string, original: string): string;
  wrongDay(option: string, value: string): string;
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
  imported(title: string, obligations: number): string;
  waitingForReview(title: string, candidates: number): string;
  nothingDue(from: string, to: string): string;
  written(what: string, file: string): string;
  calendarWritten(file: string, events: number): string;
  recorded(title: string, on: string, credits: number): string;
  backedUp(file: string): string;
  exportedAll(files: number, folder: string): string;
  restored(file: string, folder: string): string;
  keptBefore(file: string): string;
  sound(checks: number): string;
  unsound(findings: number): string;
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
    /** Working days from today to the date beside it; overdue: since it. */
    workingDays(days: number, isOverdue: boolean): string;
    openFor(days: number): string;
    periods(count: number): string;
    replyBy(day: string): string;
    withdrawnOn(day: string): string;
    withdrawn(name: string): string;
  };
  readonly suggestions: {
    readonly none: string;
    readonly locale: Settings["locale"];
  };
  quota(done: number, needed: string, unit: string, expected: number): string;
  states: Readonly<Record<TimeStateText, string>>;
  /** 期初未填: what was done before the import is not entered yet. */
  awaitsOpening: string;
  /** Since when something without a date is open. */
  /** What stands in the place of a date that is not announced. */
  unannounced(year: number, usual: string): string;
  since(day: string): string;
  /** A week or month in which nobody works, so that a duty asks for nothing. */
  paused(title: string, label: string, first: string, last: string, holidays: readonly string[]): string;
  /** A date with the other one of a row that the calendar moved. */
  withOther(day: string, other: string): string;
  provisional: string;
  columns: Readonly<Record<ColumnName, string>>;
  checklist: {
    readonly carriedOver: string;
    readonly open: string;
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
  | "due"
  | "checklist"
  | "slips"
  | "slipsDraft"
  | "slipsRelease"
  | "slipsList"
  | "slipsReprint"
  | "slipsWithdraw"
  | "ics"
  | "record"
  | "backup"
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
  | "json"
  | "lang"
  | "explain"
  | "accept"
  | "planYear"
  | "takenAs"
  | "doneBefore"
  | "from"
  | "to"
  | "month"
  | "lead"
  | "html"
  | "pdf"
  | "year"
  | "icsOut"
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
  | "reason";

export type TimeStateText =
  | "scheduled"
  | "near"
  | "behind-pace"
  | "overdue"
  | "open"
  | "unannounced"
  | "done"
  | "made-up-late"
  | "anchor-unknown"
  | "waived"
  | "incomplete";

export type ColumnName = "date" | "days" | "state" | "title" | "period" | "subject" | "progress";
