import type { Instant } from "../../../shared/domain/date/clock.ts";
import { type PlainDate, plainDate } from "../../../shared/domain/date/plain-date.ts";
import type { Activity, Credit } from "../../../shared/domain/compliance/credit.ts";
import type { HistoryEvent, HistoryEventType } from "../../../shared/domain/compliance/history-event.ts";
import type { Obligation, RuleVersion } from "../../../shared/domain/obligation/obligation.ts";
import type {
  Cadence,
  Deadline,
  DueDate,
  EventClock,
  Hours,
  Percent,
  Quantity,
  Quota,
  Requirement,
  Trigger,
} from "../../../shared/domain/obligation/requirement.ts";
import { bundledNotices } from "../../../shared/domain/workday/published-notices.ts";
import { WorkdayCalendar } from "../../../shared/domain/workday/workday-calendar.ts";

/** Short for the many days that the tables name. */
export const d = (text: string): PlainDate => plainDate(text);

/** The calendar by the bundled notices, 2004 to 2026. */
export const calendar = new WorkdayCalendar(bundledNotices());

export const YEAR_2026 = { from: d("2026-01-01"), to: d("2026-12-31") };

const common = { hedge: null, shift: null };

export const cadence = (
  period: Cadence["period"],
  pattern: string | null = null,
  more: Partial<Cadence> = {},
): Cadence => ({
  kind: "cadence",
  count: 1,
  comparator: ">=",
  unit: "次",
  period,
  pattern,
  ...common,
  ...more,
});

export const quota = (count: number, period: Quota["period"] = "year", more: Partial<Quota> = {}): Quota => ({
  kind: "quota",
  count,
  comparator: ">=",
  unit: "次",
  period,
  span: null,
  ...common,
  ...more,
});

export const quantity = (count: number, due: DueDate | null = null): Quantity => ({
  kind: "quantity",
  count,
  comparator: ">=",
  unit: "场",
  due,
  ...common,
});

export const hours = (count: number): Hours => ({
  kind: "hours",
  count,
  comparator: ">=",
  unit: "学时",
  period: "year",
  ...common,
});

export const percent = (count: number, base: string | null = null, due: DueDate | null = null): Percent => ({
  kind: "percent",
  count,
  comparator: ">=",
  unit: "%",
  base,
  due,
  ...common,
});

export const deadline = (due: string, more: Partial<Deadline> = {}): Deadline => ({
  kind: "deadline",
  due: due as DueDate,
  ...common,
  ...more,
});

export const trigger = (event: string, within: EventClock | null): Trigger => ({
  kind: "trigger",
  event,
  within,
  ...common,
});

export const standing: Requirement = { kind: "standing", ...common };

export const version = (requirement: Requirement, more: Partial<RuleVersion> = {}): RuleVersion => ({
  id: `v${more.version ?? 1}-${more.slot ?? "main"}-${more.layer ?? "unit"}`,
  obligationId: "ob",
  slot: "main",
  version: 1,
  layer: "unit",
  effectiveFrom: d("2026-01-01"),
  effectiveUntil: null,
  requirement,
  reason: null,
  ...more,
});

/** A duty with one rule, or with the versions given. */
export const duty = (rule: Requirement | readonly RuleVersion[], more: Partial<Obligation> = {}): Obligation => {
  const id = more.id ?? "ob";
  const versions = "kind" in rule ? [version(rule)] : rule;
  return {
    id,
    planId: null,
    item: null,
    title: "党组学习",
    shortTitle: "党组学习",
    category: "",
    lead: null,
    supporting: [],
    actor: null,
    subjects: [{ id: "dz", name: "党组" }],
    evidenceKinds: [],
    citation: null,
    status: "active",
    createdOn: d("2026-01-01"),
    ...more,
    versions: versions.map((entry) => ({ ...entry, obligationId: id })),
  };
};

export const activity = (happenedOn: string, more: Partial<Activity> = {}): Activity => ({
  id: `a-${happenedOn}`,
  title: "学习",
  happenedOn: d(happenedOn),
  recordedOn: d(happenedOn),
  recordedAt: `${happenedOn}T08:00:00.000Z` as Instant,
  startTime: null,
  place: null,
  hours: null,
  note: "",
  noEvidenceReason: null,
  withdrawn: false,
  ...more,
});

export const credit = (activityId: string, recurrenceId: string, more: Partial<Credit> = {}): Credit => ({
  id: `c-${activityId}-${recurrenceId}`,
  activityId,
  obligationId: "ob",
  subjectId: "dz",
  recurrenceId,
  amount: 1,
  reason: null,
  withdrawn: false,
  ...more,
});

type Body<T extends HistoryEventType> = Omit<
  Extract<HistoryEvent, { type: T }>,
  "id" | "key" | "at" | "on" | "by" | "type"
>;

/** An event of the history of one occurrence; ids are the order of making unless given. */
export const event = <T extends HistoryEventType>(
  type: T,
  body: Body<T>,
  on = "2026-03-01",
  id = `${type}-${on}`,
): HistoryEvent =>
  ({
    id,
    key: { obligationId: "ob", subjectId: "dz", recurrenceId: "2026-Q1" },
    at: `${on}T08:00:00.000Z`,
    on,
    by: "李干事",
    type,
    ...body,
  }) as unknown as HistoryEvent;
