import type { TakenAwayBy } from "../../domain/obligation/taken-away-by.ts";
import type { Settings } from "../../contract/schemas/settings.ts";
import type { PlainDate } from "../../domain/date/plain-date.ts";
import { longDate } from "../../domain/documents/short-date.ts";
import type { AnchorSource } from "../../domain/obligation/anchor.ts";
import type { RuleLayer, RuleVersion } from "../../domain/obligation/obligation.ts";
import { type AnnouncedObservance, observanceWords } from "../../domain/observance/observances.ts";
import type { HolidayNotice } from "../../domain/workday/holiday-notice.ts";
import type { DayClass, DayKind } from "../../domain/workday/day-class.ts";
import type { Basis, ShiftDirection } from "../../domain/workday/shift-direction.ts";

/** The sentences of "why this date". */
export interface ExplainWords {
  readonly byHand: string;
  /** Where in which plan; null where neither is known. */
  readonly place: (planTitle: string | null, item: string | null) => string | null;
  /** @param ordinal Which version of its layer it is. */
  readonly version: (version: RuleVersion, ordinal: number) => string;
  readonly layer: Readonly<Record<RuleLayer, string>>;
  readonly colon: string;
  readonly semicolon: string;
  readonly notice: (source: HolidayNotice["source"]) => string;
  readonly anchor: Readonly<Record<AnchorSource, string>>;
  readonly unknownAnchor: string;
  readonly nominal: string;
  readonly notMoved: Readonly<Record<DayKind, string>>;
  readonly moved: (from: PlainDate, day: DayClass, direction: ShiftDirection) => string;
  readonly noNotice: string;
  readonly effective: Readonly<Record<Basis, string>>;
  /** The rule names no number of days. */
  readonly open: string;
  readonly announced: (observance: AnnouncedObservance, first: PlainDate, last: PlainDate) => string;
  readonly unannounced: (observance: AnnouncedObservance, year: number) => string;
  readonly kept: string;
  /** Which change would have taken it away; null: one that this program does not know. */
  readonly cause: (cause: TakenAwayBy | null) => string;
  readonly declared: string;
  readonly semicolonPlain: string;
  readonly planned: string;
  readonly planCleared: string;
  readonly by: (who: string, on: PlainDate) => string;
}

const CHINESE_LAYERS: Readonly<Record<RuleLayer, string>> = { central: "中央", province: "省", unit: "本单位" };
const ENGLISH_LAYERS: Readonly<Record<RuleLayer, string>> = {
  central: "central",
  province: "provincial",
  unit: "the unit's own",
};

const chineseDate = (date: PlainDate): string => longDate(date, "zh-CN");
const englishDate = (date: PlainDate): string => longDate(date, "en");

const chinese: ExplainWords = {
  byHand: "手工添加，没有原文",
  place: (planTitle, item) => `${planTitle ? `《${planTitle}》` : ""}${item ? `第${item}条` : ""}` || null,
  version: ({ effectiveFrom, effectiveUntil, layer, reason }, ordinal) =>
    [
      `第${ordinal}版规则${layer === "unit" ? "" : `（${CHINESE_LAYERS[layer]}）`}`,
      `自${chineseDate(effectiveFrom)}起`,
      effectiveUntil && `至${chineseDate(effectiveUntil)}止`,
      reason,
    ]
      .filter(Boolean)
      .join("，"),
  layer: CHINESE_LAYERS,
  colon: "：",
  semicolon: "；另有",
  notice: ({ title, publishedOn }) => `${title}${publishedOn ? `（${chineseDate(publishedOn)}）` : ""}`,
  anchor: {
    "plan-year": "自年初起算",
    period: "自本期首日起算",
    rule: "规则直接写明日期",
    event: "自事件当日起算",
  },
  unknownAnchor: "事件日期未知",
  nominal: "规则日期",
  notMoved: {
    working: "是工作日，不调整",
    weekend: "是周末，规则不调整",
    rest: "是放假日，规则不调整",
    makeup: "是调休上班日，不调整",
  },
  moved: (from, { name }, direction) =>
    `${chineseDate(from)}${name ? `（${name}）` : ""}休息，${CHINESE_DIRECTIONS[direction]}`,
  noNotice: "当年放假安排尚未公布",
  effective: { published: "执行日期", provisional: "执行日期（预计：放假安排尚未公布）" },
  open: "规则没有写明期限：自事件当日起待办，办结为止，不会逾期",
  announced: (observance, first, last) =>
    `${observanceWords(observance, "zh-CN").name}公布为${chineseDate(first)}至${chineseDate(last)}，按最后一天算`,
  unannounced: (observance, year) => {
    const { name, usual } = observanceWords(observance, "zh-CN");
    return `${name}每年公布日期；${year}年的待公布，通常在${usual}。公布以前没有期限，不会逾期`;
  },
  kept: "此后的变更不再产生这一期；因已逾期或已有记录，按原样保留",
  cause: (cause) => (cause === null ? "规则或数据变更" : CHINESE_CAUSES[cause]),
  declared: "期初：由人申报，没有佐证",
  semicolonPlain: "；",
  planned: "计划日期",
  planCleared: "取消计划日期",
  by: (who, on) => `${who}，${chineseDate(on)}`,
};

const CHINESE_CAUSES: Readonly<Record<TakenAwayBy, string>> = {
  "duty-changed": "责任事项变更（责任主体或停用）",
  "rule-amended": "规则修订",
  "layer-rule-added": "上级规则变更",
  "floor-added": "附加数量要求变更",
  "version-withdrawn": "规则版本撤回",
  "subject-changed": "责任主体改为组",
  "subject-removed": "责任主体删除",
  "member-left": "成员退出",
  "membership-removed": "成员任期撤回",
  "membership-corrected": "成员任期更正",
  "event-dated": "事件日期变更",
  "event-corrected": "事件更正",
  "event-withdrawn": "事件撤回",
  "event-restored": "事件恢复",
  "anchor-dated": "锚点日期变更",
  "notice-stored": "放假安排变更",
  "notice-withdrawn": "放假通知撤回",
  "days-announced": "公布日期更正",
  "announcement-withdrawn": "公布日期撤回",
  "plan-finished": "新的工作要点接替",
  "plan-amended": "工作要点修订",
  "plan-set-aside": "整份导入弃用",
  "import-taken-back": "整份导入撤回",
  "act-undone": "成批变更撤回",
  "act-redone": "成批变更重新采用",
  "record-changed": "办理记录变更",
  "program-release": "新版程序带来的放假安排",
};

const CHINESE_DIRECTIONS: Readonly<Record<ShiftDirection, string>> = {
  none: "不调整",
  preceding: "提前到前一个工作日",
  following: "顺延到后一个工作日",
  "modified-following": "顺延，跨月则提前",
};

const english: ExplainWords = {
  byHand: "Written by hand, without a plan's words",
  place: (planTitle, item) => [planTitle, item && `item ${item}`].filter(Boolean).join(", ") || null,
  version: ({ effectiveFrom, effectiveUntil, layer, reason }, ordinal) =>
    [
      `Version ${ordinal} of the rule${layer === "unit" ? "" : ` (${ENGLISH_LAYERS[layer]})`}`,
      `from ${englishDate(effectiveFrom)}${effectiveUntil ? ` to ${englishDate(effectiveUntil)}` : ""}`,
      reason,
    ]
      .filter(Boolean)
      .join(", "),
  layer: ENGLISH_LAYERS,
  colon: ": ",
  semicolon: "; beside it ",
  notice: ({ title, publishedOn }) => `${title}${publishedOn ? ` (${englishDate(publishedOn)})` : ""}`,
  anchor: {
    "plan-year": "Counted from the start of the year",
    period: "Counted from the first day of the period",
    rule: "The rule names the day itself",
    event: "Counted from the day of the event",
  },
  unknownAnchor: "The date of the event is unknown",
  nominal: "Date by the rule",
  notMoved: {
    working: "A working day, not moved",
    weekend: "A weekend day that the rule does not move",
    rest: "A day off that the rule does not move",
    makeup: "A make-up working day, not moved",
  },
  moved: (from, { name }, direction) =>
    `${englishDate(from)}${name ? ` (${name})` : ""} is off, ${ENGLISH_DIRECTIONS[direction]}`,
  noNotice: "The year's holiday notice is not published",
  effective: { published: "Effective date", provisional: "Effective date (provisional: notice not published)" },
  open: "The rule names no time limit: open from the day of the event until it is closed, never overdue",
  announced: (observance, first, last) =>
    `${observanceWords(observance, "en").name} was announced for ${englishDate(first)} to ${englishDate(last)}; its last day counts`,
  unannounced: (observance, year) => {
    const { name, usual } = observanceWords(observance, "en");
    return `The days of ${name} are announced each year; those of ${year} are not yet, usually ${usual}. Until then there is no limit and nothing is overdue`;
  },
  kept: "A later change makes it no more; it was missed or on record, so it stays as it was",
  cause: (cause) => (cause === null ? "Rules or data changed" : ENGLISH_CAUSES[cause]),
  declared: "Declared at the beginning, not evidenced",
  semicolonPlain: "; ",
  planned: "Planned date",
  planCleared: "Planned date taken back",
  by: (who, on) => `${who}, ${englishDate(on)}`,
};

const ENGLISH_CAUSES: Readonly<Record<TakenAwayBy, string>> = {
  "duty-changed": "The duty was changed (its subjects, or set aside)",
  "rule-amended": "The rule was amended",
  "layer-rule-added": "A rule of another layer came",
  "floor-added": "The number beside the rule was changed",
  "version-withdrawn": "A version of the rule was taken back",
  "subject-changed": "The subject became a group",
  "subject-removed": "The subject was removed",
  "member-left": "The member left",
  "membership-removed": "The member's stay was taken back",
  "membership-corrected": "The member's stay was corrected",
  "event-dated": "The event was given another day",
  "event-corrected": "The event was corrected",
  "event-withdrawn": "The event was withdrawn",
  "event-restored": "The event was restored",
  "anchor-dated": "The anchor was given another day",
  "notice-stored": "A holiday notice was stored",
  "notice-withdrawn": "A holiday notice was taken back",
  "days-announced": "The announced days were corrected",
  "announcement-withdrawn": "The announced days were taken back",
  "plan-finished": "A newer plan took its place",
  "plan-amended": "The plan was amended",
  "plan-set-aside": "The whole plan was set aside",
  "import-taken-back": "The whole import was taken back",
  "act-undone": "A change of many duties was taken back",
  "act-redone": "A change of many duties was taken up again",
  "record-changed": "What is on record of it was changed",
  "program-release": "The holidays that a new release of the program brought",
};

const ENGLISH_DIRECTIONS: Readonly<Record<ShiftDirection, string>> = {
  none: "not moved",
  preceding: "moved to the working day before",
  following: "moved to the working day after",
  "modified-following": "moved on, or back where that leaves the month",
};

export const explainWords: Readonly<Record<Settings["locale"], ExplainWords>> = { "zh-CN": chinese, en: english };
