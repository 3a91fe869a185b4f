import type { DueRow } from "../../../shared/contract/schemas/due-row.ts";
import { useOpenDetail } from "../open-detail.ts";

/** Opens an occurrence. `among`: the row stands for several subjects, so that the list of them comes first. */
export function useOpenOccurrence(): (row: DueRow, among?: boolean) => void {
  const open = useOpenDetail();
  return (row, among = false) => open({ kind: among ? "members" : "occurrence", row });
}
