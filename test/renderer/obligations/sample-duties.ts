import type { ObligationView } from "../../../shared/contract/schemas/obligation.ts";
import { type PlainDate, plainDate } from "../../../shared/domain/date/plain-date.ts";
import type { Requirement } from "../../../shared/domain/obligation/requirement.ts";
import type { VersionView } from "../../../renderer/screens/obligations/rule/current-versions.ts";

export const day = (text: string): PlainDate => plainDate(text);
export const TODAY = day("2026-09-16");

const common = { hedge: null, shift: null };
export const rules = {
  quota: { kind: "quota", ...common, count: 30, comparator: ">=", unit: "次", period: "year", span: null },
  cadence: { kind: "cadence", ...common, count: 1, comparator: ">=", unit: "次", period: "quarter", pattern: null },
  trigger: { kind: "trigger", ...common, event: "换届", within: null },
  standing: { kind: "standing", ...common },
} as const satisfies Record<string, Requirement>;

export const version = (requirement: Requirement, more: Partial<VersionView> = {}): VersionView => ({
  id: `version-${more.version ?? 1}-${more.slot ?? "main"}-${more.layer ?? "unit"}`,
  slot: "main",
  version: 1,
  layer: "unit",
  effectiveFrom: day("2026-01-01"),
  effectiveUntil: null,
  requirement,
  text: "",
  reason: null,
  inForce: true,
  ...more,
});

/** A duty of one plan; `start` is the place of its quote. */
export const duty = (id: string, more: Partial<ObligationView> = {}, start: number | null = 0): ObligationView => ({
  id,
  planId: "plan",
  item: "4",
  title: id,
  shortTitle: id.slice(0, 7),
  category: "政治学习",
  actor: null,
  lead: "机关党委",
  supporting: [],
  subjects: [{ id: "subject", name: "机关党委" }],
  evidenceKinds: [],
  citation: start === null ? null : { start, end: start + 10, text: "原文", normalised: "原文" },
  status: "active",
  countsFor: [],
  versions: [version(rules.quota)],
  ...more,
});
