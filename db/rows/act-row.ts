import type { ActTurn, ActWithTurns, StoredAct } from "../../shared/application/ports/stores/act-store.ts";
import type { NewRowOf, RowOf } from "../schema.ts";
import { readChanges } from "./json.ts";

/** @throws {UnreadableRow} */
export const actFromRow = (row: RowOf<"act">, turns: readonly RowOf<"act_turn">[]): ActWithTurns => ({
  id: row.id,
  kind: row.kind,
  planId: row.plan_id,
  on: row.done_on,
  at: row.done_at,
  by: row.done_by,
  changes: readChanges(row.changes, "act.changes", row.id),
  turns: turns.map((turn) => ({
    actId: turn.act_id,
    turn: turn.turn,
    on: turn.turned_on,
    at: turn.turned_at,
    by: turn.turned_by,
  })),
});

export const actToRow = (act: StoredAct): NewRowOf<"act"> => ({
  id: act.id,
  kind: act.kind,
  plan_id: act.planId,
  done_on: act.on,
  done_at: act.at,
  done_by: act.by,
  changes: JSON.stringify(act.changes),
});

export const turnToRow = (turn: ActTurn): NewRowOf<"act_turn"> => ({
  act_id: turn.actId,
  turn: turn.turn,
  turned_on: turn.on,
  turned_at: turn.at,
  turned_by: turn.by,
});
