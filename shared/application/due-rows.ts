import type { DueRow } from "../contract/schemas/due-row.ts";
import { type CountedCredit, countedCredits } from "../domain/compliance/counted-credits.ts";
import { countdownTo } from "../domain/compliance/countdown.ts";
import { EMPTY_STATE } from "../domain/compliance/fold-history.ts";
import { timeStateOf } from "../domain/compliance/time-state.ts";
import { yearOf } from "../domain/date/plain-date.ts";
import { describeRequirement } from "../domain/obligation/describe-requirement.ts";
import type { Obligation } from "../domain/obligation/obligation.ts";
import { type Occurrence, occurrenceKey } from "../domain/obligation/occurrence.ts";
import type { Facts } from "./derived/facts.ts";
import { dutyKey } from "./derived/records.ts";
import { missingKinds } from "./due-rows/missing-kinds.ts";
import { quotaColumn } from "./due-rows/quota-column.ts";
import { foundOrFail } from "./found-or-fail.ts";
import { periodLabel } from "./period-label.ts";

/** Opening balances (期初已完成) are not entered anywhere yet: every quota starts from nothing. */
const OPENING_BALANCE = 0;

/** The one place where a derived occurrence, what was recorded about it and today become a due row. */
export function dueRowOf(occurrence: Occurrence, facts: Facts): DueRow {
  const { today, calendar, settings } = facts;
  const { obligationId, requirement, nominalDate, effectiveDate } = occurrence;
  const obligation = foundOrFail(facts.obligations.get(obligationId), "obligation", obligationId);
  const state = facts.states.get(occurrenceKey(occurrence)) ?? EMPTY_STATE;
  const counted = countedFor(occurrence, facts);
  const { evidenced } = facts;
  const leadDays = { standard: settings.leadDays, short: settings.shortLeadDays };
  const time = timeStateOf(
    occurrence,
    { counted, evidenced, state, openingBalance: OPENING_BALANCE, leadDays },
    today,
    calendar,
  );
  return {
    ...namesOf(obligation),
    kind: occurrence.kind,
    subject: occurrence.subject.name,
    subjectId: occurrence.subject.id,
    recurrenceId: occurrence.recurrenceId,
    periodLabel: periodLabel(occurrence, settings.locale),
    requirementText: describeRequirement(requirement, settings.locale, yearOf(nominalDate)),
    nominalDate,
    effectiveDate,
    basis: occurrence.basis,
    plannedDate: state.plannedDate,
    plannedTime: state.plannedTime,
    timeState: time.state,
    lateRecorded: time.lateRecorded,
    handling: state.handling,
    handlingNote: state.handlingNote,
    ruleVersion: occurrence.ruleVersion,
    ...countdownTo(occurrence, today, calendar),
    recorded: counted.length,
    missingEvidence: missingKinds(occurrence, obligation.evidenceKinds, { counted, state, facts }),
    quota: quotaColumn(occurrence, { counted, state, openingBalance: OPENING_BALANCE, facts }),
  };
}

function countedFor(occurrence: Occurrence, { credits, activities }: Facts): CountedCredit[] {
  const duty = dutyKey({ obligationId: occurrence.obligationId, subjectId: occurrence.subject.id });
  return countedCredits(occurrence, credits.get(duty) ?? [], activities);
}

const namesOf = (obligation: Obligation) => ({
  obligationId: obligation.id,
  title: obligation.title,
  shortTitle: obligation.shortTitle,
  category: obligation.category,
  item: obligation.item,
  lead: obligation.lead,
  supporting: [...obligation.supporting],
});
