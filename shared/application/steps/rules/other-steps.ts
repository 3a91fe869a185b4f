import type { WriteName } from "../../../contract/procedure-types.ts";
import type { HolidayYear } from "../../../contract/schemas/holiday.ts";
import type { Settings } from "../../../contract/schemas/settings.ts";
import { dutyOf } from "../../ports/recorded-change.ts";
import type { Core } from "../../core/core.ts";
import { loadSettings } from "../../ports/load-settings.ts";
import type { InverseRequest } from "../../ports/stores/step-store.ts";
import type { StoredSession } from "../../ports/stores/session-store.ts";
import { calendarStep } from "./calendar-step.ts";
import { closingsInEffect } from "../../../domain/compliance/year-closing.ts";
import { type Step, type StepRule, ask, named, noStep, step } from "../step-rule.ts";

interface Pasted {
  readonly texts: ReadonlyMap<number, string>;
  readonly changes: readonly { readonly id: string; readonly year: number; readonly text: string }[];
}

const pastedNow = async ({ ports: { store } }: Core): Promise<Pasted> => ({
  texts: new Map(await store.notices.texts()),
  changes: [...(await store.notices.changes())],
});

/** The requests that paste the notices of a year again: its own notice, then its changes, in their order. */
function pasteAgain(year: number, { texts, changes }: Pasted): InverseRequest[] {
  const own = texts.get(year);
  const words = [
    ...(own === undefined ? [] : [own]),
    ...changes.flatMap((change) => (change.year === year ? change.text : [])),
  ];
  return words.map((text) => ask("holidays", "store", { text, confirmed: true }));
}

const noticeStep = ({ year, title }: HolidayYear, back: Step["back"]): Step => ({
  subject: { name: title ?? "", other: String(year) },
  changed: [named.holidays(year)],
  back,
});

/** The step of an act that changed many things at once; `back` is the request that turns the act. */
async function actStep(
  { ports }: Core,
  planIds: readonly string[],
  ids: readonly string[],
  back: "undo" | "redo",
): Promise<Step> {
  const plans = await Promise.all([...new Set(planIds)].map((id) => ports.store.plans.head(id)));
  const acts = (await ports.store.acts.list()).filter(({ id }) => ids.includes(id));
  const duties = new Set(acts.flatMap(({ changes }) => changes.flatMap((change) => dutyOf(change) ?? [])));
  return {
    subject: { name: plans.flatMap((plan) => plan?.title || []).join("、") },
    changed: [...planIds.map(named.plan), ...[...duties].map(named.duty)],
    back: [ask("acts", back, { ids: [...ids] })],
    settlesHistory: true,
  };
}

/** Puts the sessions back that a step dropped, too. */
async function withSessions({ ports }: Core, made: Step, before: readonly StoredSession[]): Promise<Step> {
  const left = new Set((await ports.store.sessions.list()).map(({ id }) => id));
  const dropped = before.filter(({ id }) => !left.has(id));
  const restored = dropped.map(({ id }) => ask("occurrences", "restoreSession", { id }));
  return typeof made.back === "string" ? made : { ...made, back: [...made.back, ...restored] };
}

const actOf =
  async (core: Core, { planId }: { readonly planId: string }) =>
  async ({ actId }: { readonly actId: string }): Promise<Step> =>
    actStep(core, [planId], [actId], "undo");

const turned =
  (back: "undo" | "redo") =>
  async (core: Core, { ids }: { readonly ids: readonly string[] }) => {
    const sessions = await core.ports.store.sessions.list();
    return async (acts: readonly { readonly planId: string }[]): Promise<Step> => {
      const planIds = acts.map(({ planId }) => planId);
      return withSessions(core, await actStep(core, planIds, ids, back), sessions);
    };
  };

const REVIEW = "a review is a draft of its own with its own undo: nothing of it is on record before it is finished";

const PUBLISHING = "where the calendar goes is no record; what was sent has left the program";

export const otherSteps = {
  "app.markSeen": noStep("it only ends the telling of what fell due meanwhile"),
  "reminders.take": noStep("it only notes what was told"),
  "reminders.snooze": noStep("a reminder that was put off is told, and nothing is on record of it"),
  "imports.open": noStep(REVIEW),
  "imports.decide": noStep(REVIEW),
  "imports.edit": noStep(REVIEW),
  "imports.merge": noStep(REVIEW),
  "imports.split": noStep(REVIEW),
  "imports.restore": noStep(REVIEW),
  "imports.settlePlaces": noStep(REVIEW),
  "imports.makeDuty": noStep(REVIEW),
  "imports.setYear": noStep(REVIEW),
  "imports.discard": step("imports", "discard", async (core, { planId }) => {
    const plan = await core.ports.store.plans.head(planId);
    return () => ({ subject: { name: plan?.title ?? "" }, changed: [named.plan(planId)], back: "review-discarded" });
  }),
  "imports.takeCalendar": calendarStep,
  "imports.finish": step("imports", "finish", actOf),
  "imports.applyAmendment": step("imports", "applyAmendment", actOf),
  "years.takeOver": step("years", "takeOver", actOf),
  "years.close": step("years", "close", async (_, { year }) => () => ({
    subject: { name: String(year) },
    changed: [named.closing(year)],
    back: [ask("years", "reopen", { year, reason: "撤销结账" })],
  })),
  "years.reopen": step("years", "reopen", async ({ ports }, { year }) => {
    const closing = closingsInEffect(await ports.store.yearActs.list()).get(year);
    return () => ({
      subject: { name: String(year) },
      changed: [named.closing(year)],
      back: [ask("years", "close", { year, words: closing?.words ?? {} })],
    });
  }),
  "imports.setAside": step("imports", "setAside", actOf),
  "imports.takeBack": step("imports", "takeBack", async (core, { planId }) => {
    const sessions = await core.ports.store.sessions.list();
    return async ({ actIds }) => withSessions(core, await actStep(core, [planId], actIds, "redo"), sessions);
  }),
  "acts.undo": step("acts", "undo", turned("redo")),
  "acts.redo": step("acts", "redo", turned("undo")),
  "calendar.exportIcs": step("calendar", "exportIcs", async () => ({ name }) => ({
    subject: { name },
    changed: [],
    back: "left-the-program",
  })),
  "calendar.exportUnitFiles": step("calendar", "exportUnitFiles", async () => ({ files }) => ({
    subject: { name: files.map(({ name }) => name).join("、") },
    changed: [],
    back: "left-the-program",
  })),
  "publications.add": noStep(PUBLISHING),
  "publications.change": noStep(PUBLISHING),
  "publications.remove": noStep(PUBLISHING),
  "publications.renewAddress": noStep(PUBLISHING),
  "publications.refresh": noStep(PUBLISHING),
  "slips.release": step("slips", "release", async () => ({ slip }) => ({
    subject: { name: slip.name, other: slip.lead || null },
    changed: [],
    uses: slip.lines.map(({ key }) => named.duty(key.obligationId)),
    back: "left-the-program",
  })),
  "slips.reply": step("slips", "reply", async () => (slip) => ({
    subject: { name: slip.name, other: slip.lead || null },
    changed: [],
    back: "kept-for-good",
  })),
  "slips.withdraw": step("slips", "withdraw", async () => (slip) => ({
    subject: { name: slip.name, other: slip.lead || null },
    changed: [],
    back: "number-used",
  })),
  "holidays.store": step("holidays", "store", async (core) => {
    const before = await pastedNow(core);
    return async (after) => {
      const { year } = after;
      const known = new Set(before.changes.map(({ id }) => id));
      const added = (await pastedNow(core)).changes.find(({ id }) => !known.has(id));
      const withdrawn = ask("holidays", "withdraw", { year, changeId: added?.id ?? null });
      if (added) return noticeStep(after, [withdrawn]);
      return noticeStep(after, [...(before.texts.has(year) ? [] : [withdrawn]), ...pasteAgain(year, before)]);
    };
  }),
  "holidays.withdraw": step("holidays", "withdraw", async (core, { year, changeId }) => {
    const before = await pastedNow(core);
    const changes = changeId === null ? before.changes : before.changes.filter(({ id }) => id === changeId);
    const texts = changeId === null ? before.texts : new Map<number, string>();
    return (after) => noticeStep(after, pasteAgain(year, { texts, changes }));
  }),
  "settings.set": step("settings", "set", async (core, change) => {
    const before = await loadSettings(core.ports.store.settings);
    const names = Object.keys(change) as (keyof Settings)[];
    return () => {
      const changed = names.filter((name) => change[name] !== undefined && change[name] !== before[name]);
      if (changed.length === 0) return null;
      const former = Object.fromEntries(changed.map((name) => [name, before[name]])) as Partial<Settings>;
      return {
        subject: { name: changed.join(" ") },
        changed: changed.map(named.setting),
        back: [ask("settings", "set", former)],
      };
    };
  }),
  "backups.create": noStep("a backup changes nothing that it copies"),
  "restore.apply": noStep("what was there is put aside and is a backup itself"),
  "restore.evidence": noStep("evidence that came back is what the records name"),
  "session.undo": noStep("an undo is told at the step that it took back"),
} satisfies Readonly<Partial<Record<WriteName, StepRule>>>;
