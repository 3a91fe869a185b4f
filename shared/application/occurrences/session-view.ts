import type { PlannedSession } from "../../contract/schemas/pace.ts";
import type { Snapshot } from "../view/snapshot.ts";
import type { StoredSession } from "../ports/stores/session-store.ts";

/** The view of a planned session with the names of its duty. */
export function sessionView(
  { id, key, date, time, note }: StoredSession,
  { facts: { obligations } }: Snapshot,
): PlannedSession {
  const obligation = obligations.get(key.obligationId);
  return { id, key, title: obligation?.title ?? "", shortTitle: obligation?.shortTitle ?? "", date, time, note };
}
