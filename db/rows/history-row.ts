import type { HistoryEvent } from "../../shared/domain/compliance/history-event.ts";
import type { NewRowOf, RowOf } from "../schema.ts";
import { keyFromRow, keyToRow } from "./key-columns.ts";
import { fromThousandths, toThousandths } from "./thousandths.ts";

type What<E = HistoryEvent> = E extends HistoryEvent ? Omit<E, "id" | "key" | "at" | "on" | "by"> : never;
type WhatColumns = Pick<RowOf<"history">, "planned_on" | "planned_time" | "words" | "amount_thousandths" | "undoes_id">;

export const historyEventFromRow = (row: RowOf<"history">): HistoryEvent => ({
  id: row.id,
  key: keyFromRow(row),
  at: row.at,
  on: row.done_on,
  by: row.done_by,
  ...whatFromRow(row),
});

export const historyEventToRow = (event: HistoryEvent): NewRowOf<"history"> => ({
  id: event.id,
  ...keyToRow(event.key),
  at: event.at,
  done_on: event.on,
  done_by: event.by,
  type: event.type,
  ...whatToRow(event),
});

function whatFromRow(row: RowOf<"history">): What {
  const { type, words } = row;
  switch (type) {
    case "planned":
      return { type, date: present(row, row.planned_on), time: row.planned_time };
    case "waiting":
      return { type, waitingOn: present(row, words) };
    case "closed":
      return { type, reason: words };
    case "refused":
      return { type, words: present(row, words) };
    case "declared":
    case "waived":
    case "not-applicable":
    case "member-counted":
    case "member-not-counted":
      return { type, reason: present(row, words) };
    case "opening-set":
      return { type, amount: fromThousandths(present(row, row.amount_thousandths)), note: present(row, words) };
    case "undone":
      return { type, eventId: present(row, row.undoes_id) };
    case "plan-cleared":
    case "prepared":
    case "reopened":
      return { type };
  }
}

const nothing: WhatColumns = {
  planned_on: null,
  planned_time: null,
  words: null,
  amount_thousandths: null,
  undoes_id: null,
};

function whatToRow(event: HistoryEvent): WhatColumns {
  switch (event.type) {
    case "planned":
      return { ...nothing, planned_on: event.date, planned_time: event.time };
    case "waiting":
      return { ...nothing, words: event.waitingOn };
    case "refused":
      return { ...nothing, words: event.words };
    case "closed":
    case "declared":
    case "waived":
    case "not-applicable":
    case "member-counted":
    case "member-not-counted":
      return { ...nothing, words: event.reason };
    case "opening-set":
      return { ...nothing, words: event.note, amount_thousandths: toThousandths(event.amount) };
    case "undone":
      return { ...nothing, undoes_id: event.eventId };
    case "plan-cleared":
    case "prepared":
    case "reopened":
      return nothing;
  }
}

/** The table's checks promise the value for this type of event. */
function present<T>(row: RowOf<"history">, value: T | null): T {
  if (value === null) throw new Error(`history ${row.id}: ${row.type} without its value`);
  return value;
}
