import { authorName } from "../author.ts";
import type { PlainDate } from "../../domain/date/plain-date.ts";
import type { RuleLayer } from "../../domain/obligation/obligation.ts";
import type { TakenAwayBy } from "../../domain/obligation/taken-away-by.ts";
import type { ShiftDirection } from "../../domain/workday/shift-direction.ts";
import { longDate } from "../days.ts";
import { OBSERVANCES } from "./observances.ts";
import type { AnchorSource } from "../../domain/obligation/anchor.ts";
import type { RuleVersion } from "../../domain/obligation/obligation.ts";
import type { AnnouncedObservance } from "../../domain/observance/observances.ts";
import type { HolidayNotice } from "../../domain/workday/notice-days.ts";
import type { DayClass, DayKind } from "../../domain/workday/day-class.ts";
import type { Basis } from "../../domain/workday/shift-direction.ts";

/** The sentences of "why this date". */
export interface ExplainWords {
  readonly byHand: string;
  /** The place of the words: the plan and the item; null where neither is known. */
  readonly place: (planTitle: string | null, item: string | null) => string | null;
  /** @param ordinal The number of the version within its layer. */
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
  readonly standing: (year: number) => string;
  readonly unannounced: (observance: AnnouncedObservance, year: number) => string;
  readonly kept: string;
  /** The change that would have taken the occurrence away; null for a change that this program does not know. */
  readonly cause: (cause: TakenAwayBy | null) => string;
  readonly declared: string;
  readonly semicolonPlain: string;
  readonly planned: string;
  readonly planCleared: string;
  readonly by: (who: string, on: PlainDate) => string;
}

const LAYERS: Readonly<Record<RuleLayer, string>> = { central: "中央", province: "省", unit: "本单位" };
const date = (day: PlainDate): string => longDate(day, "zh-CN");

export const EXPLAIN: ExplainWords = {
  byHand: "手工添加，没有原文",
  place: (planTitle, item) => `${planTitle ? `《${planTitle}》` : ""}${item ? `第${item}条` : ""}` || null,
  version: ({ effectiveFrom, effectiveUntil, layer, reason }, ordinal) =>
    [
      `第${ordinal}版规则${layer === "unit" ? "" : `（${LAYERS[layer]}）`}`,
      `自${date(effectiveFrom)}起`,
      effectiveUntil && `至${date(effectiveUntil)}止`,
      reason,
    ]
      .filter(Boolean)
      .join("，"),
  layer: LAYERS,
  colon: "：",
  semicolon: "；另有",
  notice: ({ title, publishedOn }) => `${title}${publishedOn ? `（${date(publishedOn)}）` : ""}`,
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
  moved: (from, { name }, direction) => `${date(from)}${name ? `（${name}）` : ""}休息，${DIRECTIONS[direction]}`,
  noNotice: "当年放假安排尚未公布",
  effective: { published: "执行日期", provisional: "执行日期（预计：放假安排尚未公布）" },
  open: "规则没有写明期限：自事件当日起待办，办结为止，不会逾期",
  announced: (observance, first, last) =>
    `${OBSERVANCES[observance].name}公布为${date(first)}至${date(last)}，按最后一天算`,
  standing: (year) => `没有次数也没有期限：${year}年常态开展，不计逾期，办完后由人办结`,
  unannounced: (observance, year) => {
    const { name, usual } = OBSERVANCES[observance];
    return `${name}每年公布日期；${year}年的待公布，通常在${usual}。公布以前没有期限，不会逾期`;
  },
  kept: "此后的变更不再产生这一期；因已逾期或已有记录，按原样保留",
  cause: (cause) => (cause === null ? "规则或数据变更" : CAUSES[cause]),
  declared: "期初：由人申报，没有佐证",
  semicolonPlain: "；",
  planned: "计划日期",
  planCleared: "取消计划日期",
  by: (who, on) => `${authorName(who, "zh-CN")}，${date(on)}`,
};

const CAUSES: Readonly<Record<TakenAwayBy, string>> = {
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
  "roster-changed": "人员名册改动",
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
  "year-turned": "转入下一年要点",
  "plan-set-aside": "整份导入弃用",
  "import-taken-back": "整份导入撤回",
  "act-undone": "成批变更撤回",
  "act-redone": "成批变更重新采用",
  "record-changed": "办理记录变更",
  "program-release": "新版程序带来的放假安排",
};

const DIRECTIONS: Readonly<Record<ShiftDirection, string>> = {
  none: "不调整",
  preceding: "提前到前一个工作日",
  following: "顺延到后一个工作日",
  "modified-following": "顺延，跨月则提前",
};
