import type {
  PercentListVersion,
  PercentListWithdrawal,
  StoredPercentList,
} from "../../shared/application/ports/stores/percent-list-store.ts";
import type { NewRowOf, RowOf } from "../schema.ts";
import { readTexts } from "./json.ts";
import { keyFromRow, keyToRow } from "./key-columns.ts";

/** @throws {UnreadableRow} */
export const percentListFromRow = (
  row: RowOf<"percent_list">,
  withdrawal: RowOf<"percent_list_withdrawal"> | undefined,
): PercentListVersion => ({
  id: row.id,
  key: keyFromRow(row),
  countedOn: row.counted_on,
  base: readTexts(row.base, "percent_list.base", row.id),
  numerator: readTexts(row.numerator, "percent_list.numerator", row.id),
  recordedOn: row.recorded_on,
  recordedAt: row.recorded_at,
  recordedBy: row.recorded_by,
  withdrawal: withdrawal
    ? {
        id: withdrawal.id,
        listId: withdrawal.list_id,
        on: withdrawal.withdrawn_on,
        at: withdrawal.withdrawn_at,
        by: withdrawal.withdrawn_by,
      }
    : null,
});

export const percentListToRow = (list: StoredPercentList): NewRowOf<"percent_list"> => ({
  id: list.id,
  ...keyToRow(list.key),
  counted_on: list.countedOn,
  base: JSON.stringify(list.base),
  numerator: JSON.stringify(list.numerator),
  recorded_on: list.recordedOn,
  recorded_at: list.recordedAt,
  recorded_by: list.recordedBy,
});

export const percentWithdrawalToRow = (withdrawal: PercentListWithdrawal): NewRowOf<"percent_list_withdrawal"> => ({
  id: withdrawal.id,
  list_id: withdrawal.listId,
  withdrawn_on: withdrawal.on,
  withdrawn_at: withdrawal.at,
  withdrawn_by: withdrawal.by,
});
