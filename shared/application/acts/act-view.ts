import type { ActView } from "../../contract/schemas/act.ts";
import { type ActWithTurns, isInEffect } from "../ports/stores/act-store.ts";

/** The client's view of an act. */
export const actView = (act: ActWithTurns): ActView => ({
  id: act.id,
  kind: act.kind,
  planId: act.planId,
  on: act.on,
  at: act.at,
  by: act.by,
  isUndone: !isInEffect(act),
  duties: new Set(act.changes.flatMap((change) => ("dutyId" in change ? change.dutyId : []))).size,
});
