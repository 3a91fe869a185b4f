import type { FinishQuestions } from "../../../contract/schemas/finish-import.ts";
import { type Target, expectedBy, quotaOf } from "../../../domain/compliance/quota.ts";
import { type PlainDate, dateOf, yearOf } from "../../../domain/date/plain-date.ts";
import type { QuotaOccurrence } from "../../../domain/obligation/occurrence.ts";
import type { Obligation } from "../../../domain/obligation/obligation.ts";
import { WorkdayCalendar } from "../../../domain/workday/workday-calendar.ts";
import type { Core } from "../../core/core.ts";
import { requirementText } from "../../view/rows/requirement-text.ts";
import { foundOrFail } from "../../ports/found-or-fail.ts";
import { loadNotices } from "../../ports/load-notices.ts";
import { loadSettings } from "../../ports/load-settings.ts";
import { periodLabel } from "../../../words/periods.ts";
import type { Repositories } from "../../ports/ports.ts";
import { obligationOfCandidate } from "./obligation-of-candidate.ts";
import { fallenBefore, openingOfPlan } from "./opening-of-plan.ts";
import type { StoredPlan } from "../../ports/stores/plan-store.ts";
import { groupOfKind, memberKindOf } from "../../ports/member-kind.ts";
import { assigneeLookup } from "./assignees.ts";
import { membersDuring } from "../../../domain/obligation/subject.ts";
import { unreadIn } from "../review/place-view.ts";
import { takenCandidates } from "../review/taken-candidates.ts";
import { openingDay } from "../read/year-of-plan.ts";

/**
 * The questions before an import ends: how a plan of another year is taken, what fell due before, and the present
 * amount of each number (期初). Nothing is stored.
 *
 * @throws {DutyError} `not-found`
 */
export async function finishQuestions({ ports: { store, clock } }: Core, planId: string): Promise<FinishQuestions> {
  const plan = foundOrFail(await store.plans.find(planId), "plan", planId);
  const today = clock.today();
  const year = plan.year ?? yearOf(today);
  const on = openingDay(year, today);
  const duties = await dutiesToBe(store, plan, today);
  const titles = new Map(duties.map(({ id, title }) => [id, title]));
  const places = new Map(duties.map(({ id }, place) => [id, place]));
  const planPosition = ({ obligationId }: QuotaOccurrence) => places.get(obligationId) ?? 0;
  const opening = await openingOfPlan(store, year, on, duties);
  const settings = await loadSettings(store.settings);
  const calendar = new WorkdayCalendar(await loadNotices(store.notices));
  const counts = (day: FinishQuestions["earlier"]["before"][number]["day"]) => fallenBefore(opening, day).length;
  const days = [plan.issuedOn, year < yearOf(today) ? dateOf(year + 1, 1, 1) : today].filter((day) => day !== null);
  return {
    year: plan.year,
    thisYear: yearOf(today),
    openingDay: on,
    earlier: {
      issuedOn: plan.issuedOn,
      before: [...new Set(days)].toSorted().map((day) => ({ day, occurrences: counts(day) })),
    },
    groups: await memberKinds(store, plan.id, on),
    unread: unreadIn(await store.plans.placeCounts(plan.id)),
    numbers: opening.running
      .toSorted((a, b) => planPosition(a) - planPosition(b))
      .map((occurrence) => {
        const quota: Target = quotaOf(occurrence, occurrence.requirement);
        return {
          candidateId: occurrence.obligationId,
          title: titles.get(occurrence.obligationId) ?? "",
          subjectId: occurrence.subject.id === occurrence.subject.name ? null : occurrence.subject.id,
          subject: occurrence.subject.name,
          recurrenceId: occurrence.recurrenceId,
          periodLabel: periodLabel(occurrence, settings.locale),
          requirementText: requirementText(occurrence.requirement, settings.locale, year),
          comparator: occurrence.requirement.comparator,
          needed: occurrence.requirement.count,
          expected: expectedBy(quota, on, calendar),
          unit: occurrence.requirement.unit,
        };
      }),
  };
}

/**
 * The kinds of members in the order of the text.
 *
 * @param on  The day on which the members of a group are counted.
 */
async function memberKinds(
  { plans, subjects }: Pick<Repositories, "plans" | "subjects">,
  planId: string,
  on: PlainDate,
): Promise<FinishQuestions["groups"]> {
  const taken = takenCandidates(await plans.candidates(planId)).map(({ candidate }) => candidate);
  const byKind = Map.groupBy(taken, ({ actor }) => memberKindOf(actor));
  const known = await subjects.list();
  const memberships = new Map((await subjects.groups()).map((group) => [group.id, group]));
  return [...byKind].flatMap(([kind, candidates]) => {
    if (kind === null) return [];
    const group = groupOfKind(known, kind);
    const members = group === undefined ? [] : membersDuring(memberships.get(group.id) ?? NOBODY, on, on);
    return [
      {
        kind,
        actor: candidates[0]?.actor ?? kind,
        candidateIds: candidates.map(({ id }) => id),
        group:
          group === undefined
            ? null
            : { id: group.id, name: group.name, members: members.map(({ subject }) => subject.name) },
      },
    ];
  });
}
const NOBODY = { id: "", name: "", memberships: [] };

/** The duties that the review would make, each with the id of its candidate. */
async function dutiesToBe(store: Repositories, plan: StoredPlan, today: PlainDate): Promise<Obligation[]> {
  const subjectFor = await assigneeLookup(store);
  const duties: Obligation[] = [];
  for (const { candidate, merged } of takenCandidates(await store.plans.candidates(plan.id))) {
    const { id } = candidate;
    const subject = await subjectFor(candidate);
    duties.push(obligationOfCandidate(plan, candidate, { id, versionId: id, subject, today, merged }));
  }
  return duties;
}
