import type { DueRow, TimeStateName } from "../../../../shared/contract/schemas/due-row.ts";
import { shownState } from "../../../../shared/contract/row-kinds.ts";
import type { ObligationView } from "../../../../shared/contract/schemas/obligation.ts";
import type { StandingProgress } from "../../../../shared/domain/compliance/standing-progress.ts";
import { type PlainDate, yearOf } from "../../../../shared/domain/date/plain-date.ts";
import { describeRequirement } from "../../../../shared/words/requirement.ts";
import { holdsInYear } from "../../../../shared/domain/obligation/holds-in-year.ts";
import type { Requirement, RequirementKind } from "../../../../shared/domain/obligation/requirement.ts";
import { hasFixedDate } from "../../../../shared/domain/obligation/unknown-anchors.ts";
import { currentVersions } from "../rule/current-versions.ts";
import { inPlanOrder } from "./plan-order.ts";
import type { Locale } from "../../../../shared/words/locale.ts";

type Paced = Pick<DueRow, "obligationId" | "timeState" | "awaitsOpening" | "standing">;

/** A line of the table. */
export interface ObligationRow {
  readonly obligation: ObligationView;
  readonly kinds: readonly RequirementKind[];
  /** The rules of the duty, each as a sentence. */
  readonly sentence: string;
  /** The worst state among the year's occurrences; null where the rule makes none or the duty is set aside. */
  readonly state: TimeStateName | null;
  /** The least progress among the subjects of standing work; null for a duty with a number or a date. */
  readonly standing: StandingProgress | null;
  /** Whether the duty waits for something to happen (遇事即办). */
  readonly isTriggered: boolean;
  /** Whether a rule of the duty is in force on some day of the year. */
  readonly isOfYear: boolean;
}

export const isSetAside = ({ obligation }: ObligationRow): boolean => obligation.status === "set-aside";

/** The states in the order of urgency. */
export const STATES_BY_URGENCY: readonly TimeStateName[] = [
  "overdue",
  "behind-pace",
  "near",
  "open",
  "anchor-unknown",
  "unannounced",
  "standing",
  "scheduled",
  "incomplete",
  "made-up-late",
  "done",
  "waived",
];

/**
 * The duties in the order of the plan, each with its rule in words and its worst state.
 *
 * @param due  The occurrences of the year.
 * @param day  The day of that year whose rules are shown.
 */
export function obligationRows(
  obligations: readonly ObligationView[],
  due: readonly Paced[],
  day: PlainDate,
  locale: Locale,
): ObligationRow[] {
  const states = worstStates(due);
  const standing = leastProgress(due);
  return inPlanOrder(obligations).map((obligation) => {
    const rules = currentVersions(obligation.versions, day).map(({ requirement }) => requirement);
    const kinds = rules.map(({ kind }) => kind);
    return {
      obligation,
      kinds,
      sentence: rules
        .map((rule) => describeRequirement(rule, locale, yearOf(day)))
        .join(locale === "zh-CN" ? "；" : "; "),
      state: obligation.status === "active" ? (states.get(obligation.id) ?? undatedState(rules)) : null,
      standing: standing.get(obligation.id) ?? null,
      isTriggered: rules.some((rule) => rule.kind === "trigger" && !hasFixedDate(rule)),
      isOfYear: holdsInYear(obligation.versions, yearOf(day)),
    };
  });
}

/** The state of a duty without a due row: its date is not known, or it waits for an event. */
const undatedState = (rules: readonly Requirement[]): TimeStateName | null =>
  rules.some((rule) => rule.kind === "trigger" && hasFixedDate(rule)) ? "anchor-unknown" : null;

function worstStates(due: readonly Paced[]): Map<string, TimeStateName> {
  const worst = new Map<string, TimeStateName>();
  for (const row of due) {
    const [known, state] = [worst.get(row.obligationId), shownState(row)];
    if (known === undefined || urgency(state) < urgency(known)) worst.set(row.obligationId, state);
  }
  return worst;
}

const BY_NEED: readonly StandingProgress[] = ["unfinished", "not-begun", "under-way", "closed"];

function leastProgress(due: readonly Paced[]): Map<string, StandingProgress> {
  const least = new Map<string, StandingProgress>();
  for (const { obligationId, standing, timeState } of due) {
    if (!standing || timeState === "waived") continue;
    const known = least.get(obligationId);
    if (known === undefined || BY_NEED.indexOf(standing.progress) < BY_NEED.indexOf(known))
      least.set(obligationId, standing.progress);
  }
  return least;
}

const urgency = (state: TimeStateName): number => STATES_BY_URGENCY.indexOf(state);
