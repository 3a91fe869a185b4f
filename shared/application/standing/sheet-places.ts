import type { z } from "zod";
import type { sheetRequest, sheetView } from "../../contract/schemas/standing.ts";
import { refusedInput } from "../../domain/errors.ts";
import type { Core } from "../core/core.ts";
import { foundOrFail } from "../ports/found-or-fail.ts";
import type { SheetEntry } from "../ports/stores/standing-sheet-store.ts";

/** Whether a duty is on the checklist of a month, and the work planned for that month. */
export interface SheetPlace {
  readonly isListed: boolean;
  readonly words: string | null;
}

/**
 * The place of each duty on a month's checklist: a switch applies from its month on, words apply to their month alone.
 */
export function sheetPlaces(entries: readonly SheetEntry[], month: string): (obligationId: string) => SheetPlace {
  const byDuty = Map.groupBy(entries, ({ obligationId }) => obligationId);
  return (obligationId) => {
    const own = (byDuty.get(obligationId) ?? []).filter((entry) => entry.month <= month);
    const switched = own.filter(({ isListed }) => isListed !== null).toSorted((a, b) => (a.month < b.month ? -1 : 1));
    return {
      isListed: switched.at(-1)?.isListed ?? false,
      words: own.find((entry) => entry.month === month)?.words ?? null,
    };
  };
}

/**
 * Adds standing work to the checklists from a month on, or removes it, and stores the words for that month.
 *
 * @throws {DutyError} `not-found`; `invalid-input` for a duty that was never standing work.
 */
export async function setSheet(
  { ports }: Core,
  { obligationId, month, isListed, words }: z.output<typeof sheetRequest>,
): Promise<z.output<typeof sheetView>> {
  return ports.store.transaction(async ({ obligations, standingSheets }) => {
    const { versions } = foundOrFail(await obligations.find(obligationId), "obligation", obligationId);
    if (!versions.some(({ requirement }) => requirement.kind === "standing"))
      throw refusedInput("obligationId", "not-standing");
    const entries = await standingSheets.list();
    const before = entries.find((entry) => entry.obligationId === obligationId && entry.month === month);
    const after: SheetEntry = {
      obligationId,
      month,
      isListed: isListed ?? before?.isListed ?? null,
      words: words === undefined ? (before?.words ?? null) : words,
    };
    await standingSheets.set(after);
    return { obligationId, month, ...sheetPlaces(await standingSheets.list(), month)(obligationId) };
  });
}
