import type { z } from "zod";
import type { ObservanceView, announcementRequest, announcementWithdrawal } from "../../contract/schemas/observance.ts";
import { type PlainDate, yearOf } from "../../domain/date/plain-date.ts";
import { DutyError, refusedInput } from "../../domain/errors.ts";
import type { AnnouncementEntry } from "../../domain/observance/announcement-history.ts";
import { ANNOUNCED_OBSERVANCES, type AnnouncedObservance, type DaySpan } from "../../domain/observance/observances.ts";
import { observanceWords } from "../../words/observances.ts";
import { observancesNamed } from "../../domain/observance/named-observance.ts";
import { isAnnouncedDue, isAnnouncedRule, isYearly } from "../../domain/obligation/due-date.ts";
import { type Obligation, versionInForce } from "../../domain/obligation/obligation.ts";
import type { Core } from "../core/core.ts";

type Of = Pick<ObservanceView, "observance" | "year">;

/** The observances of a year with their announced days, and the duties that depend on them. */
export async function listObservances(core: Core, year: number): Promise<ObservanceView[]> {
  const entries = await core.ports.store.announcements.list();
  const { facts } = await core.derived.snapshot();
  const obligations = [...facts.obligations.values()];
  return ANNOUNCED_OBSERVANCES.map((observance): ObservanceView => {
    const own = entries.filter((entry) => entry.observance === observance && entry.year === year);
    const { name, usual } = observanceWords(observance, facts.settings.locale);
    return {
      observance,
      year,
      name,
      usual,
      announced: own.at(-1)?.days ?? null,
      history: own.map(({ days, note, on, at, by }) => ({ days, note, on, at, by })),
      duties: obligations
        .filter((obligation) => standsOn(obligation, { observance, year }))
        .map(({ id, title }) => ({ obligationId: id, title })),
      counted: obligations.flatMap((obligation) => countedFor(obligation, { observance, year }, facts.today) ?? []),
    };
  });
}

/** Words of a date in the plan itself: such a duty was not counted from the observance. */
const SAYS_WHEN = /[\d一二三四五六七八九十]月|月底|月末|年底|年末|季度|半年|日前|节前/;

/** Whether a duty of a plan names the observance and has a due date of its own, a future or a yearly one. */
function countedFor(
  obligation: Obligation,
  { observance, year }: Of,
  today: PlainDate,
): ObservanceView["counted"][number] | null {
  const { id, planId, status, title, citation } = obligation;
  if (planId === null || status !== "active") return null;
  const rule = versionInForce(obligation, "main", today)?.requirement;
  if (rule?.kind !== "deadline" || isAnnouncedDue(rule.due)) return null;
  const words = `${title} ${citation?.normalised ?? ""}`;
  if (!observancesNamed(words).includes(observance) || SAYS_WHEN.test(words)) return null;
  const isEachYear = isYearly(rule.due);
  if (!isEachYear && (rule.due < today || !rule.due.startsWith(String(year)))) return null;
  const due = { observance, year: isEachYear ? null : year };
  return { obligationId: id, title, due: rule.due, requirement: { ...rule, due } };
}

const standsOn = ({ status, versions }: Obligation, { observance, year }: Of): boolean =>
  status === "active" &&
  versions.some(
    ({ requirement }) =>
      isAnnouncedRule(requirement) &&
      requirement.due.observance === observance &&
      (requirement.due.year === null || requirement.due.year === year),
  );

/**
 * Enters the days that an authority announced.
 * @throws {DutyError} `period-reversed`, `invalid-input` for days outside the year or as they stand already.
 */
export async function announceObservance(
  core: Core,
  { observance, year, first, last, note }: z.output<typeof announcementRequest>,
): Promise<ObservanceView> {
  if (last < first) throw new DutyError("period-reversed", { from: first, to: last });
  if (yearOf(first) !== year) throw refusedInput("first", "outside-period");
  if (yearOf(last) !== year) throw refusedInput("last", "outside-period");
  return append(core, { observance, year, days: { first, last }, note });
}

/**
 * Takes what was announced back.
 *
 * @throws {DutyError} `not-found` where nothing is announced.
 */
export async function withdrawAnnouncement(
  core: Core,
  { observance, year, reason }: z.output<typeof announcementWithdrawal>,
): Promise<ObservanceView> {
  if (!(await daysIn(core, { observance, year })))
    throw new DutyError("not-found", { what: "announcement", id: `${observance} ${year}` });
  return append(core, { observance, year, days: null, note: reason });
}

async function daysIn({ ports }: Core, { observance, year }: Of): Promise<DaySpan | null> {
  const entries = await ports.store.announcements.list();
  return entries.findLast((entry) => entry.observance === observance && entry.year === year)?.days ?? null;
}

async function append(
  core: Core,
  what: Pick<AnnouncementEntry, "observance" | "year" | "days" | "note">,
): Promise<ObservanceView> {
  const { ids, clock, facts, store } = core.ports;
  const entry = { id: ids.next(), ...what, on: clock.today(), at: clock.now(), by: facts.actor };
  await store.transaction(({ announcements }) => announcements.append(entry));
  core.derived.forget("everything");
  return viewOf(core, what.observance, what.year);
}

async function viewOf(core: Core, observance: AnnouncedObservance, year: number): Promise<ObservanceView> {
  const view = (await listObservances(core, year)).find((other) => other.observance === observance);
  if (!view) throw new Error(`no observance ${observance}`);
  return view;
}
