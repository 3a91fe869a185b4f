import type { SinceLastStart } from "../../contract/schemas/since-last-start.ts";
import { isDatedRow, limitOfRow } from "../../contract/row-kinds.ts";
import type { Core } from "../core/core.ts";
import { longestOverdueFirst } from "../view/rows/due-row-filters.ts";

/**
 * The rows that fell due while the program was closed: open rows whose limit is the last day seen or later, and before
 * today. They follow from the rules and the two days alone, so each is listed once however long the program was
 * closed. On the first start none is listed, because the board shows them all.
 */
export async function sinceLastStart({ ports, derived }: Core): Promise<SinceLastStart> {
  const lastSeenOn = await ports.store.settings.lastSeenOn();
  if (lastSeenOn === null) return { lastSeenOn, missed: [] };
  const snapshot = await derived.prepared();
  const missed = longestOverdueFirst(snapshot.currentRows().filter(isDatedRow)).filter(
    (row) => limitOfRow(row) >= lastSeenOn,
  );
  return { lastSeenOn, missed };
}
