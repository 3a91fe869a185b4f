import { z } from "zod";
import { activityChanges } from "../../shared/contract/schemas/activity-history.ts";
import type { ActivityEntry } from "../../shared/domain/compliance/activity-history.ts";
import type { NewRowOf, RowOf } from "../schema.ts";
import { readJson, readTexts } from "./json.ts";

export const activityEntryFromRow = (row: RowOf<"activity_history">): ActivityEntry => ({
  id: row.id,
  activityId: row.activity_id,
  at: row.at,
  on: row.done_on,
  by: row.done_by,
  type: row.type,
  ...readJson(changes, row.changes, "activity_history.changes", row.id),
  reason: row.reason,
  settled: readTexts(row.settled, "activity_history.settled", row.id),
});

const changes: z.ZodType<Pick<ActivityEntry, "fields" | "credits" | "evidence">> = activityChanges;

export const activityEntryToRow = (entry: ActivityEntry): NewRowOf<"activity_history"> => ({
  id: entry.id,
  activity_id: entry.activityId,
  at: entry.at,
  done_on: entry.on,
  done_by: entry.by,
  type: entry.type,
  changes: JSON.stringify({ fields: entry.fields, credits: entry.credits, evidence: entry.evidence }),
  reason: entry.reason,
  settled: JSON.stringify(entry.settled),
});
