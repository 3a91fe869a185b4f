import { useQuery } from "@tanstack/react-query";
import type { DueRow } from "../../../shared/contract/schemas/due-row.ts";
import { dayOfRow, isStandingRow } from "../../../shared/contract/row-kinds.ts";
import { duty } from "../../client.ts";
import { keyText } from "../../data/occurrence-key.ts";

/** The present rows of a row's duty and period, one per subject; the row alone until they are loaded. */
export function useMemberRows(row: DueRow): readonly DueRow[] {
  const input = { from: dayOfRow(row), to: dayOfRow(row), standing: isStandingRow(row) };
  const { data } = useQuery(duty.occurrences.list.queryOptions({ input }));
  const members = data?.filter(
    (member) => member.obligationId === row.obligationId && member.recurrenceId === row.recurrenceId,
  );
  return members && members.length > 0 ? members : [row];
}

/** The present state of a row, so that a change in the drawer is visible at once. */
export function useFreshRow(row: DueRow): DueRow {
  const rows = useMemberRows(row);
  return rows.find((other) => keyText(other) === keyText(row)) ?? row;
}
