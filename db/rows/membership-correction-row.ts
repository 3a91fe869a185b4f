import type { MembershipCorrection, MembershipRemoval } from "../../shared/application/ports/stores/subject-store.ts";
import type { RowOf } from "../schema.ts";

/** The two tables keep the names they were shipped with, `stay_correction` and `stay_removal`; a stay is a membership of a group. */
export const correctionFromRow = (row: RowOf<"stay_correction">): MembershipCorrection => ({
  id: row.id,
  groupId: row.group_id,
  subjectId: row.subject_id,
  before: { joinedOn: row.joined_before, leftOn: row.left_before },
  after: { joinedOn: row.joined_after, leftOn: row.left_after },
  reason: row.reason,
  at: row.corrected_at,
  by: row.corrected_by,
});

export const correctionToRow = (correction: MembershipCorrection): RowOf<"stay_correction"> => ({
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

export const removalFromRow = (row: RowOf<"stay_removal">): MembershipRemoval => ({
  id: row.id,
  groupId: row.group_id,
  subjectId: row.subject_id,
  stay: { joinedOn: row.joined_on, leftOn: row.left_on },
  reason: row.reason,
  at: row.removed_at,
  by: row.removed_by,
});

export const removalToRow = (removal: MembershipRemoval): RowOf<"stay_removal"> => ({
  id: removal.id,
  group_id: removal.groupId,
  subject_id: removal.subjectId,
  joined_on: removal.stay.joinedOn,
  left_on: removal.stay.leftOn,
  reason: removal.reason,
  removed_at: removal.at,
  removed_by: removal.by,
});
