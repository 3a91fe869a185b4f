import type { StayCorrection } from "../../shared/application/subjects/subject-store.ts";
import type { RowOf } from "../schema.ts";

export const correctionFromRow = (row: RowOf<"stay_correction">): StayCorrection => ({
  id: row.id,
  groupId: row.group_id,
  subjectId: row.subject_id,
  before: { joinedOn: row.joined_before, leftOn: row.left_before },
  after: { joinedOn: row.joined_after, leftOn: row.left_after },
  reason: row.reason,
  at: row.corrected_at,
  by: row.corrected_by,
});

export const correctionToRow = (correction: StayCorrection): RowOf<"stay_correction"> => ({
  id: correction.id,
  group_id: correction.groupId,
  subject_id: correction.subjectId,
  joined_before: correction.before.joinedOn,
  left_before: correction.before.leftOn,
  joined_after: correction.after.joinedOn,
  left_after: correction.after.leftOn,
  reason: correction.reason,
  corrected_at: correction.at,
  corrected_by: correction.by,
});
