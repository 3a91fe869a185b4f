import type { DueRow } from "../../../contract/schemas/due-row.ts";
import { awaitedOpening } from "../../../domain/compliance/awaited-opening.ts";
import { openFor } from "../../../domain/compliance/countdown.ts";
import { EMPTY_STATE } from "../../../domain/compliance/fold-history.ts";
import { shownDateOf } from "../../../domain/compliance/shown-date.ts";
import { type TimeState, timeStateOf } from "../../../domain/compliance/time-state.ts";
import { yearOf } from "../../../domain/date/plain-date.ts";
import type { Obligation } from "../../../domain/obligation/obligation.ts";
import { wordsOf } from "../../../domain/obligation/former-words.ts";
import { observanceWords } from "../../../words/observances.ts";
import {
  type Occurrence,
  type UnannouncedOccurrence,
  isDated,
  isWithoutDay,
  isStanding,
  isUnannounced,
  occurrenceKey,
  placeInTime,
} from "../../../domain/obligation/occurrence.ts";
import type { Facts } from "../facts.ts";
import { isOfRecord } from "../live-duties.ts";
import { awaitedDecision } from "./awaited-decision.ts";
import { countedFor } from "./counted-for.ts";
import { missingKinds } from "./missing-kinds.ts";
import { quotaColumn } from "./quota-column.ts";
import { standingColumn } from "./standing-column.ts";
import { ruleAmendment } from "./rule-amendment.ts";
import { requirementText } from "./requirement-text.ts";
import { carriedOverText } from "../../../words/requirement.ts";
import { isOfClosedYear } from "./year-closed.ts";
import { isCarriedOver } from "./carried-over.ts";
import { foundOrFail } from "../../ports/found-or-fail.ts";
import { periodLabel } from "../../../words/periods.ts";
import type { Locale } from "../../../words/locale.ts";

/** The one place where a derived occurrence, its records and today become a due row. */
export function dueRowOf(occurrence: Occurrence, facts: Facts): DueRow {
  const { today, calendar, settings } = facts;
  const { obligationId, requirement } = occurrence;
  const obligation = wordsOf(foundOrFail(facts.obligations.get(obligationId), "obligation", obligationId), occurrence);
  const state = facts.states.get(occurrenceKey(occurrence)) ?? EMPTY_STATE;
  const counted = countedFor(occurrence, facts);
  const { evidenced } = facts;
  const openingBalance = state.opening?.amount ?? 0;
  const leadDays = { standard: settings.leadDays, short: settings.shortLeadDays };
  const awaited = awaitedDecision(occurrence, obligation, state.member, facts);
  const awaitsDecision = awaited.awaitsDecision !== undefined;
  const openingUntil = awaitedOpening(occurrence, { obligation, state, counted, today, calendar });
  const isRecord = isOfRecord(obligation, facts);
  const known = { counted, evidenced, state, openingBalance, leadDays, awaitsDecision, isRecord };
  const time = timeStateOf(occurrence, known, today, calendar);
  const isCarried = isCarriedOver(occurrence, obligation, facts);
  const text = requirementText(requirement, settings.locale, yearOf(today));
  const isPaced = !awaitsDecision && !isRecord && time.state !== "waived";
  return {
    ...namesOf(obligation),
    kind: occurrence.kind,
    subject: occurrence.subject.name,
    subjectId: occurrence.subject.id,
    recurrenceId: occurrence.recurrenceId,
    periodLabel: periodLabel(occurrence, settings.locale, today),
    requirementText: isCarried ? carriedOverText(text, settings.locale) : text,
    ...(isCarried && { carriedOver: true }),
    ...daysOf(occurrence, time.state, facts),
    ...(isStanding(occurrence) && {
      standing: standingColumn(occurrence, { counted, state, timeState: time.state, facts }),
    }),
    basis: occurrence.basis,
    plannedDate: state.plannedDate,
    plannedTime: state.plannedTime,
    timeState: time.state,
    lateRecorded: time.lateRecorded,
    handling: state.handling,
    handlingNote: state.handlingNote,
    ruleVersion: occurrence.ruleVersion,
    ...ruleAmendment(occurrence, obligation, facts),
    ...(isRecord && { isRecord }),
    ...(isOfClosedYear(occurrence, facts) && { yearClosed: true }),
    recorded: counted.length,
    missingEvidence: missingKinds(occurrence, obligation.evidenceKinds, { counted, state, facts }),
    quota: quotaColumn(occurrence, { counted, state, openingBalance, isPaced, facts }),
    ...awaited,
    ...((time.state === "behind-pace" || time.state === "overdue") &&
      openingUntil && { awaitsOpening: { until: openingUntil } }),
  };
}

/** The days of a row: when it is due and how far off that is, since when it is open, or which announcement is awaited. */
const daysOf = (
  occurrence: Occurrence,
  state: TimeState,
  { today, calendar, settings }: Facts,
): Pick<
  DueRow,
  "nominalDate" | "effectiveDate" | "shownDate" | "showsYear" | "days" | "workingDays" | "openSince" | "unannounced"
> =>
  isDated(occurrence)
    ? {
        nominalDate: occurrence.nominalDate,
        effectiveDate: occurrence.effectiveDate,
        ...shownDateOf(occurrence, state, today, calendar),
        openSince: null,
      }
    : {
        nominalDate: null,
        effectiveDate: null,
        shownDate: null,
        showsYear: yearOf(placeInTime(occurrence)) !== yearOf(today),
        days: null,
        workingDays: null,
        openSince: isWithoutDay(occurrence)
          ? { date: occurrence.openedOn, ...openFor(occurrence.openedOn, today, calendar) }
          : null,
        ...(isUnannounced(occurrence) && { unannounced: unannouncedOf(occurrence, settings.locale) }),
      };

const unannouncedOf = (
  { observance, usual }: UnannouncedOccurrence,
  locale: Locale,
): NonNullable<DueRow["unannounced"]> => ({
  observance,
  year: yearOf(usual.first),
  ...observanceWords(observance, locale),
});

const namesOf = (obligation: Obligation) => ({
  obligationId: obligation.id,
  title: obligation.title,
  shortTitle: obligation.shortTitle,
  category: obligation.category,
  item: obligation.item,
  lead: obligation.lead,
  supporting: [...obligation.supporting],
  ...(obligation.partOf !== undefined && { partOf: obligation.partOf }),
});
