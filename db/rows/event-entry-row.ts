import { z } from "zod";
import { eventChanges } from "../../shared/contract/schemas/event-history.ts";
import type { EventEntry } from "../../shared/domain/obligation/event-history.ts";
import type { NewRowOf, RowOf } from "../schema.ts";
import { readJson } from "./json.ts";

const changes: z.ZodType<EventEntry["fields"]> = eventChanges;

export const eventEntryFromRow = (row: RowOf<"event_history">): EventEntry => ({
  id: row.id,
  eventId: row.event_id,
  at: row.at,
  on: row.done_on,
  by: row.done_by,
  type: row.type,
  fields: readJson(changes, row.changes, "event_history.changes", row.id),
  reason: row.reason,
});

export const eventEntryToRow = (entry: EventEntry): NewRowOf<"event_history"> => ({
  id: entry.id,
  event_id: entry.eventId,
  at: entry.at,
  done_on: entry.on,
  done_by: entry.by,
  type: entry.type,
  changes: JSON.stringify(entry.fields),
  reason: entry.reason,
});
