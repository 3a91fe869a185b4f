import type { Settings } from "../../contract/schemas/settings.ts";
import type { PlainDate } from "../../domain/date/plain-date.ts";
import { type Closing, closingsInEffect } from "../../domain/compliance/year-closing.ts";
import type { LoggedEvent } from "../../domain/obligation/anchor.ts";
import type { PreservedOccurrence } from "../../domain/obligation/preserved-occurrence.ts";
import { preservedInEffect } from "../../domain/obligation/missed-by-event.ts";
import { keyOfId } from "../../domain/obligation/occurrence.ts";
import { withDistinctShortTitles } from "../../domain/obligation/distinct-short-titles.ts";
import type { Obligation } from "../../domain/obligation/obligation.ts";
import type { SubjectGroup } from "../../domain/obligation/subject.ts";
import type { HolidayNotice } from "../../domain/workday/notice-days.ts";
import { WorkdayCalendar } from "../../domain/workday/workday-calendar.ts";
import { AnnouncedDays } from "../../domain/observance/announced-days.ts";
import { announcementsIn } from "../../domain/observance/announcement-history.ts";
import type { PlanHead } from "../ports/stores/plan-store.ts";
import { loadNotices } from "../ports/load-notices.ts";
import { loadSettings } from "../ports/load-settings.ts";
import type { Repositories } from "../ports/ports.ts";
import { anchorEvents } from "./anchor-events.ts";
import { madeByEvents } from "./made-by-events.ts";
import { type SharedPart, sharedParts } from "./shared-parts.ts";

/** The facts behind due rows before any record. */
export interface Rules {
  readonly today: PlainDate;
  readonly settings: Settings;
  readonly calendar: WorkdayCalendar;
  /** The obligations by id, in the order of the store, also those set aside. */
  readonly obligations: ReadonlyMap<string, Obligation>;
  /** The events that started clocks, and the dates entered for duties without a logged event; none withdrawn. */
  readonly events: readonly LoggedEvent[];
  /** What authorities announced of the days of observances. */
  readonly announced: AnnouncedDays;
  readonly groups: readonly SubjectGroup[];
  /** The source plans of duties and rules, by id. */
  readonly plans: ReadonlyMap<string, PlanHead>;
  /** Names by id: a preserved occurrence may be of somebody who is an assignee no more. */
  readonly subjectNames: ReadonlyMap<string, string>;
  /** The duties whose credits also count for a duty, by the id of that duty. */
  readonly sharedFrom: ReadonlyMap<string, readonly SharedPart[]>;
  /** The preserved occurrences, by `keyOfId`. */
  readonly preserved: ReadonlyMap<string, PreservedOccurrence>;
  /** The closings in effect, by year. */
  readonly closings: ReadonlyMap<number, Closing>;
}

type RuleSources = Pick<
  Repositories,
  "obligations" | "settings" | "notices" | "announcements" | "events" | "subjects" | "preserved" | "plans" | "yearActs"
>;

/** @param bundled The notices of another release of the program, to compare the results. */
export async function loadRules(
  { obligations, settings, notices, announcements, events, subjects, preserved, plans, yearActs }: RuleSources,
  today: PlainDate,
  bundled?: readonly HolidayNotice[],
): Promise<Rules> {
  const list = withDistinctShortTitles(await obligations.list());
  const preservedList = await preserved.list();
  const calendar = new WorkdayCalendar(await loadNotices(notices, bundled));
  const obligationsById = new Map(list.map((obligation) => [obligation.id, obligation]));
  const logged = (await events.list()).filter(({ withdrawnAt }) => withdrawnAt === null);
  const groups = await subjects.groups();
  const made = madeByEvents({ obligations: obligationsById, calendar, groups }, logged);
  return {
    today,
    settings: await loadSettings(settings),
    calendar,
    obligations: obligationsById,
    events: [...logged, ...anchorEvents(await events.anchors(), list, preservedList)],
    announced: new AnnouncedDays(announcementsIn(await announcements.list())),
    groups,
    plans: new Map((await plans.list()).map((plan) => [plan.id, plan])),
    subjectNames: new Map((await subjects.list()).map(({ id, name }) => [id, name])),
    closings: closingsInEffect(await yearActs.list()),
    sharedFrom: sharedParts(await obligations.shares()),
    preserved: new Map(
      preservedInEffect(preservedList, (key) => made(key) !== null).map((occurrence) => [
        keyOfId(occurrence.key),
        occurrence,
      ]),
    ),
  };
}
