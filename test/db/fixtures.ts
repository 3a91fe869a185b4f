import type { StoredCandidate, StoredPlace, StoredPlan } from "../../shared/application/ports/stores/plan-store.ts";
import type { StoredEvidence } from "../../shared/application/ports/stores/activity-store.ts";
import type { Store } from "../../shared/application/ports/ports.ts";
import type { Activity, Credit } from "../../shared/domain/compliance/credit.ts";
import type { Instant } from "../../shared/domain/date/clock.ts";
import { plainDate } from "../../shared/domain/date/plain-date.ts";
import type { Obligation, RuleVersion } from "../../shared/domain/obligation/obligation.ts";
import type { Quota } from "../../shared/domain/obligation/requirement.ts";

export const AT = "2026-03-02T01:02:03.004Z" as Instant;
export const SHA = "ab".repeat(32);

export const QUOTA: Quota = {
  kind: "quota",
  count: 30,
  comparator: ">=",
  unit: "次",
  period: "year",
  span: null,
  hedge: null,
  shift: null,
};

export const aPlan = (change: Partial<StoredPlan> = {}): StoredPlan => ({
  id: "p1",
  title: "年度工作要点",
  issuer: "某协会",
  number: "1号",
  issuedOn: plainDate("2026-03-01"),
  year: 2026,
  fileName: "要点.txt",
  text: "一、学习。全年学习三十次以上。",
  sha256: SHA,
  status: "reviewing",
  heldAs: "plan",
  importedAt: AT,
  items: [{ item: "一", heading: "学习", start: 0, isTable: false }],
  figuresInDuties: 1,
  omissions: [],
  ...change,
});

export const aCandidate = (change: Partial<StoredCandidate> = {}): StoredCandidate => ({
  planId: "p1",
  id: "c1",
  position: 0,
  item: "1",
  title: "学习",
  shortTitle: "学习",
  category: "学习",
  actor: "党组",
  lead: "机关党委",
  supporting: ["办公室", "宣传部"],
  requirement: QUOTA,
  start: 5,
  end: 14,
  text: "全年学习三十次以上",
  normalised: "全年学习30次以上",
  stated: ["count", "period"],
  implied: ["unit"],
  rules: ["quota"],
  decision: "pending",
  obligationId: null,
  mergedInto: null,
  place: { page: 2 },
  ...change,
});

export const aPlace = (change: Partial<StoredPlace> = {}): StoredPlace => {
  const { item, title, category, actor, lead, supporting, requirement, start, end, text, normalised, implied } =
    aCandidate();
  return {
    planId: "p1",
    id: "2-4",
    start: 2,
    end: 4,
    text: "三批",
    read: "unread",
    why: "count",
    item: "一",
    place: null,
    draft: { item, title, category, actor, lead, supporting, requirement, start, end, text, normalised, implied },
    settled: null,
    reason: null,
    candidateId: null,
    ...change,
  };
};

export const aVersion = (change: Partial<RuleVersion> = {}): RuleVersion => ({
  id: "v1",
  obligationId: "o1",
  slot: "main",
  version: 1,
  layer: "unit",
  effectiveFrom: plainDate("2026-01-01"),
  effectiveUntil: null,
  requirement: QUOTA,
  reason: null,
  ...change,
});

export const anObligation = (change: Partial<Obligation> = {}): Obligation => ({
  id: "o1",
  planId: null,
  item: "1",
  title: "党组学习",
  shortTitle: "学习",
  category: "学习",
  lead: "机关党委",
  supporting: ["办公室"],
  actor: "党组",
  subjects: [{ id: "s1", name: "党组" }],
  evidenceKinds: ["minutes", "sign-in"],
  citation: null,
  versions: [aVersion({ obligationId: change.id ?? "o1", id: `v-${change.id ?? "o1"}` })],
  status: "active",
  createdOn: plainDate("2026-03-02"),
  ...change,
});

export const anActivity = (change: Partial<Activity> = {}): Activity => ({
  id: "a1",
  title: "第一次学习",
  happenedOn: plainDate("2026-03-01"),
  recordedOn: plainDate("2026-03-02"),
  recordedAt: AT,
  startTime: "09:30",
  place: "三楼会议室",
  hours: 1.5,
  note: "学习纪要",
  noEvidenceReason: null,
  withdrawn: false,
  ...change,
});

export const aCredit = (change: Partial<Credit> = {}): Credit => ({
  id: "k1",
  activityId: "a1",
  obligationId: "o1",
  subjectId: "s1",
  recurrenceId: "2026",
  amount: 1,
  reason: null,
  withdrawn: false,
  ...change,
});

export const someEvidence = (change: Partial<StoredEvidence> = {}): StoredEvidence => ({
  id: "e1",
  activityId: "a1",
  name: "纪要.txt",
  kind: "minutes",
  bytes: 12,
  sha256: SHA,
  datedOn: null,
  addedAt: AT,
  withdrawn: false,
  ...change,
});

/** 党组 with one duty, so that activities and history have something to point to. */
export async function withDuty(store: Store): Promise<void> {
  await store.subjects.ensure("党组", () => "s1");
  await store.obligations.insert(anObligation());
}
