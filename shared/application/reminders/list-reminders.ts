import type { z } from "zod";
import type { ReminderList, reminderSpan } from "../../contract/schemas/reminder.ts";
import { addDaysWithin } from "../../domain/date/plain-date.ts";
import { DutyError } from "../../domain/errors.ts";
import { keyOfId } from "../../domain/obligation/occurrence.ts";
import { momentOf } from "../../domain/date/local-moment.ts";
import type { Core } from "../core/core.ts";
import { loadSettings } from "../ports/load-settings.ts";
import { plannedIn } from "./planned-in.ts";
import { type RemindedRows, remindedIn } from "./reminded.ts";
import type { Snapshot } from "../view/snapshot.ts";
import { unknownAnchors } from "../view/unknown-anchors.ts";
import { reminderView } from "./reminder-view.ts";

const USUAL_DAYS = 10;

/**
 * What will remind from one day to another, as long as nothing is done or moved.
 * @throws {DutyError} `period-reversed`
 */
export async function listReminders(
  { ports, derived }: Core,
  span: z.output<typeof reminderSpan>,
): Promise<ReminderList> {
  const snapshot = await derived.snapshot();
  const from = span.from ?? snapshot.facts.today;
  const to = span.to ?? addDaysWithin(from, USUAL_DAYS);
  if (from > to) throw new DutyError("period-reversed", { from, to });
  const { locale, reminders: rules } = await loadSettings(ports.store.settings);
  const reminded = remindedIn(snapshot, rules);
  const moments = { from: momentOf(from, "00:00"), to: momentOf(to, "23:59") };
  const planned = plannedIn(reminded, rules, snapshot, moments, await ports.store.reminders.snoozes());
  return {
    isOn: rules.isOn,
    from,
    to,
    reminders: planned.flatMap((reminder) => {
      const row = reminded.rows.get(keyOfId(reminder.key));
      return row ? reminderView(reminder, row, locale) : [];
    }),
    undated: undatedDuties(reminded, snapshot),
  };
}

function undatedDuties({ undated }: RemindedRows, { facts }: Snapshot): ReminderList["undated"] {
  const rows = undated.map(({ obligationId, title, subject, unannounced }) => ({
    obligationId,
    title,
    subject,
    why: unannounced ? ("unannounced" as const) : ("open" as const),
    missing: unannounced?.name ?? null,
  }));
  const anchors = unknownAnchors(facts).map(({ obligationId, title, subject, missing }) => ({
    obligationId,
    title,
    subject,
    why: "anchor" as const,
    missing,
  }));
  return [...rows, ...anchors];
}
