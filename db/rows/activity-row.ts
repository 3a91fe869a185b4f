import type { Participant, StoredEvidence } from "../../shared/application/activities/activity-store.ts";
import type { Activity, Credit } from "../../shared/domain/compliance/credit.ts";
import type { Instant } from "../../shared/domain/date/clock.ts";
import type { NewRowOf, RowOf } from "../schema.ts";
import { fromThousandths, toThousandths } from "./thousandths.ts";

export const activityFromRow = (row: RowOf<"activity">): Activity => ({
  id: row.id,
  title: row.title,
  happenedOn: row.happened_on,
  recordedOn: row.recorded_on,
  recordedAt: row.recorded_at,
  startTime: row.start_time,
  place: row.place,
  hours: row.hours_thousandths === null ? null : fromThousandths(row.hours_thousandths),
  note: row.note,
  noEvidenceReason: row.no_evidence_reason,
  withdrawn: row.withdrawn_at !== null,
});

/** One that is handed in as withdrawn counts as withdrawn when it was recorded. */
export const activityToRow = (activity: Activity): NewRowOf<"activity"> => ({
  id: activity.id,
  title: activity.title,
  happened_on: activity.happenedOn,
  recorded_on: activity.recordedOn,
  recorded_at: activity.recordedAt,
  start_time: activity.startTime,
  place: activity.place,
  hours_thousandths: activity.hours === null ? null : toThousandths(activity.hours),
  note: activity.note,
  no_evidence_reason: activity.noEvidenceReason,
  withdrawn_at: activity.withdrawn ? activity.recordedAt : null,
  withdrawn_reason: null,
});

export const creditFromRow = (row: RowOf<"credit">): Credit => ({
  id: row.id,
  activityId: row.activity_id,
  obligationId: row.obligation_id,
  subjectId: row.subject_id,
  recurrenceId: row.recurrence_id,
  amount: fromThousandths(row.amount_thousandths),
  reason: row.reason,
  withdrawn: row.withdrawn_at !== null,
});

/** @param recordedAt When one that is handed in as withdrawn was; null where none is. */
export const creditToRow = (credit: Credit, recordedAt: Instant | null): NewRowOf<"credit"> => ({
  id: credit.id,
  activity_id: credit.activityId,
  obligation_id: credit.obligationId,
  subject_id: credit.subjectId,
  recurrence_id: credit.recurrenceId,
  amount_thousandths: toThousandths(credit.amount),
  reason: credit.reason,
  withdrawn_at: credit.withdrawn ? recordedAt : null,
  withdrawn_reason: null,
});

export const evidenceFromRow = (row: RowOf<"evidence">): StoredEvidence => ({
  id: row.id,
  activityId: row.activity_id,
  name: row.name,
  kind: row.kind,
  bytes: row.bytes,
  sha256: row.sha256,
  datedOn: row.dated_on,
  addedAt: row.added_at,
});

export const evidenceToRow = (evidence: StoredEvidence, position: number): NewRowOf<"evidence"> => ({
  id: evidence.id,
  activity_id: evidence.activityId,
  position,
  name: evidence.name,
  kind: evidence.kind,
  bytes: evidence.bytes,
  sha256: evidence.sha256,
  dated_on: evidence.datedOn,
  added_at: evidence.addedAt,
});

export const participantFromRow = (row: RowOf<"activity_participant"> & { readonly name: string }): Participant => ({
  subjectId: row.subject_id,
  name: row.name,
  attendance: row.attendance,
  hours: row.hours_thousandths === null ? null : fromThousandths(row.hours_thousandths),
});

export const participantToRow = (
  activityId: string,
  { subjectId, attendance, hours }: Participant,
): NewRowOf<"activity_participant"> => ({
  activity_id: activityId,
  subject_id: subjectId,
  attendance,
  hours_thousandths: hours === null ? null : toThousandths(hours),
});
