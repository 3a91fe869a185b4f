import type { DayView } from "../../contract/schemas/board.ts";
import type { PlainDate } from "../../domain/date/plain-date.ts";
import { DutyError } from "../../domain/errors.ts";
import { exportIcs, exportUnitFiles } from "./export-ics.ts";
import type { Core } from "../core/core.ts";
import { dayViews } from "../view/day-view.ts";
import { os } from "../core/procedure-builder.ts";

/** Days with their names, and the year for the calendars that people already use. */
export const calendar = os.calendar.router({
  days: os.calendar.days.handler(({ context, input }) => daysBetween(context.core, input)),
  exportIcs: os.calendar.exportIcs.handler(({ context, input }) => exportIcs(context.core, input)),
  exportUnitFiles: os.calendar.exportUnitFiles.handler(async ({ context, input }) => ({
    files: await exportUnitFiles(context.core, input),
  })),
});

async function daysBetween(
  { derived }: Core,
  { from, to }: { readonly from: PlainDate; readonly to: PlainDate },
): Promise<DayView[]> {
  if (from > to) throw new DutyError("period-reversed", { from, to });
  return dayViews(from, to, (await derived.snapshot()).facts.calendar);
}
