import { z } from "zod";
import type { StoredEvidence } from "../../shared/application/ports/stores/activity-store.ts";
import { plainDate } from "../../shared/contract/schemas/values.ts";
import type { ActivityRecord, Participant, RecordedCredit } from "../../shared/domain/compliance/activity-history.ts";
import type { Activity, Credit } from "../../shared/domain/compliance/credit.ts";
import type { NewRowOf, RowOf } from "../schema.ts";
import { readJson } from "./json.ts";
import { keyToRow } from "./key-columns.ts";
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
  ...(row.earlier_days !== NONE && {
    earlier: readJson(earlierDays, row.earlier_days, "activity.earlier_days", row.id),
  }),
});

/** An empty list as it is stored. Most rows have it, so it is compared and not parsed. */
const NONE = "[]";
const earlierDays = z.array(z.object({ until: plainDate, happenedOn: plainDate.nullable() }));
const earlierAmounts = z.array(z.object({ until: plainDate, amount: z.number() }));

/** The columns for the result of an activity's entries, without the id and the day of recording. */
export const recordToRow = ({ fields, withdrawal, earlier }: ActivityRecord) => ({
  title: fields.title,
  happened_on: fields.happenedOn,
  start_time: fields.startTime,
  place: fields.place,
  hours_thousandths: fields.hours === null ? null : toThousandths(fields.hours),
  note: fields.note,
  no_evidence_reason: fields.noEvidenceReason,
  withdrawn_at: withdrawal?.at ?? null,
  withdrawn_reason: withdrawal?.reason ?? null,
  earlier_days: JSON.stringify(earlier),
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
  ...(row.recorded_on !== null && { recordedOn: row.recorded_on }),
  ...(row.earlier_amounts !== NONE && {
    earlier: readJson(earlierAmounts, row.earlier_amounts, "credit.earlier_amounts", row.id),
  }),
});

export const creditToRow = (activityId: string, credit: RecordedCredit): NewRowOf<"credit"> => ({
  id: credit.id,
  activity_id: activityId,
  ...keyToRow(credit.key),
  amount_thousandths: toThousandths(credit.amount),
  reason: credit.reason,
  withdrawn_at: credit.withdrawal?.at ?? null,
  withdrawn_reason: credit.withdrawal?.reason ?? null,
  recorded_on: credit.recordedOn,
  earlier_amounts: JSON.stringify(credit.earlier),
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
  withdrawn: row.withdrawn_at !== null,
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
  withdrawn_at: null,
  withdrawn_reason: null,
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
