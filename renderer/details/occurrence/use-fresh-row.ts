import { useQuery } from "@tanstack/react-query";
import type { DueRow } from "../../../shared/contract/schemas/due-row.ts";
import { dayOfRow, isStandingRow } from "../../../shared/contract/row-kinds.ts";
import { duty } from "../../client.ts";
import { keyText } from "../../data/occurrence-key.ts";

/** The rows of a row's duty and period, one per subject, as they stand now; the row alone until they are known. */
export function useMemberRows(row: DueRow): readonly DueRow[] {
  const input = { from: dayOfRow(row), to: dayOfRow(row), standing: isStandingRow(row) };
  const { data } = useQuery(duty.occurrences.list.queryOptions({ input }));
  const members = data?.filter(
    (member) => member.obligationId === row.obligationId && member.recurrenceId === row.recurrenceId,
  );
  return members && members.length > 0 ? members : [row];
}

/** A row as it stands now: what is done in the drawer shows there at once. */
export function useFreshRow(row: DueRow): DueRow {
  const rows = useMemberRows(row);
  return rows.find((other) => keyText(other) === keyText(row)) ?? row;
}
