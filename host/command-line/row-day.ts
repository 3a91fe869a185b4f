import type { DueRow } from "../../shared/contract/schemas/due-row.ts";
import { isDatedRow, isUnannouncedRow } from "../../shared/contract/row-kinds.ts";
import type { PlainDate } from "../../shared/domain/date/plain-date.ts";
import { otherDateWords } from "../../shared/words/shown-date.ts";
import type { CommandContext } from "./context.ts";

const SETTLED = ["done", "made-up-late", "waived"];

/** The date of a row in a table, with the other one where the calendar moved it: `2026-05-03（因假期提前到4月30日办）`. */
export function rowDay(
  row: DueRow,
  { texts, locale }: Pick<CommandContext, "texts" | "locale">,
  today: PlainDate,
): string {
  if (isUnannouncedRow(row)) return texts.unannounced(row.unannounced.year, row.unannounced.usual);
  if (!isDatedRow(row)) return texts.since(row.openSince?.date ?? "");
  const other = otherDateWords({ ...row, isOpen: !SETTLED.includes(row.timeState) }, today, locale);
  return other === null ? row.shownDate : texts.withOther(row.shownDate, other);
}
