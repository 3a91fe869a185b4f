import type { Settings } from "../../contract/schemas/settings.ts";
import type { PlainDate } from "../../domain/date/plain-date.ts";
import type { Obligation } from "../../domain/obligation/obligation.ts";
import { WorkdayCalendar } from "../../domain/workday/workday-calendar.ts";
import { loadNotices } from "../load-notices.ts";
import { loadSettings } from "../load-settings.ts";
import type { Repositories } from "../ports.ts";

/** What due rows rest on before anything is recorded about them. */
export interface Rules {
  readonly today: PlainDate;
  readonly settings: Settings;
  readonly calendar: WorkdayCalendar;
  /** By id, in the order of the store, set-aside ones too. */
  readonly obligations: ReadonlyMap<string, Obligation>;
}

export async function loadRules(
  { obligations, settings, notices }: Pick<Repositories, "obligations" | "settings" | "notices">,
  today: PlainDate,
): Promise<Rules> {
  return {
    today,
    settings: await loadSettings(settings),
    calendar: new WorkdayCalendar(await loadNotices(notices)),
    obligations: new Map((await obligations.list()).map((obligation) => [obligation.id, obligation])),
  };
}
