import type { Settings } from "../../contract/schemas/settings.ts";
import type { PlainDate } from "../../domain/date/plain-date.ts";
import type { LoggedEvent } from "../../domain/obligation/anchor.ts";
import type { Obligation } from "../../domain/obligation/obligation.ts";
import type { SubjectGroup } from "../../domain/obligation/subject.ts";
import { WorkdayCalendar } from "../../domain/workday/workday-calendar.ts";
import { loadNotices } from "../load-notices.ts";
import { loadSettings } from "../load-settings.ts";
import type { Repositories } from "../ports.ts";
import { anchorEvents } from "./anchor-events.ts";

/** What due rows rest on before anything is recorded about them. */
export interface Rules {
  readonly today: PlainDate;
  readonly settings: Settings;
  readonly calendar: WorkdayCalendar;
  /** By id, in the order of the store, set-aside ones too. */
  readonly obligations: ReadonlyMap<string, Obligation>;
  /** What started clocks, and the dates entered for duties whose event has no record of its own; none withdrawn. */
  readonly events: readonly LoggedEvent[];
  readonly groups: readonly SubjectGroup[];
  /** Ids of the duties whose credits count for a duty besides its own, by its id. */
  readonly sharedFrom: ReadonlyMap<string, readonly string[]>;
}

type RuleSources = Pick<Repositories, "obligations" | "settings" | "notices" | "events" | "subjects">;

export async function loadRules(
  { obligations, settings, notices, events, subjects }: RuleSources,
  today: PlainDate,
): Promise<Rules> {
  const list = await obligations.list();
  return {
    today,
    settings: await loadSettings(settings),
    calendar: new WorkdayCalendar(await loadNotices(notices)),
    obligations: new Map(list.map((obligation) => [obligation.id, obligation])),
    events: [
      ...(await events.list()).filter(({ withdrawnAt }) => withdrawnAt === null),
      ...anchorEvents(await events.anchors(), list),
    ],
    groups: await subjects.groups(),
    sharedFrom: new Map(
      [...Map.groupBy(await obligations.shares(), ({ countsForId }) => countsForId)].map(([id, shares]) => [
        id,
        shares.map(({ obligationId }) => obligationId),
      ]),
    ),
  };
}
