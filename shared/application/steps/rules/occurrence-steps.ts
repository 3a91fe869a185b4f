import type { WriteName } from "../../../contract/procedure-types.ts";
import type { DueRow } from "../../../contract/schemas/due-row.ts";
import type { OccurrenceKey } from "../../../contract/schemas/values.ts";
import type { Core } from "../../core/core.ts";
import { type Step, type StepRule, ask, named, step, usedBy } from "../step-rule.ts";

const subjectOf = ({ title, periodLabel }: DueRow): Step["subject"] => ({ name: title, other: periodLabel || null });

/** An event was appended to the occurrence's history: each that was is undone by itself, so nothing else leads back. */
const appended = (key: OccurrenceKey, row: DueRow, more: Partial<Step["subject"]> = {}): Step => ({
  subject: { ...subjectOf(row), ...more },
  changed: [],
  uses: usedBy(key),
  back: [],
});

const lastList = async ({ ports }: Core, key: OccurrenceKey) =>
  (await ports.store.percentLists.versionsOf(key)).findLast(({ withdrawal }) => withdrawal === null);

export const occurrenceSteps = {
  "occurrences.plan": step(
    "occurrences",
    "plan",
    async (_, { key, date }) =>
      (row) =>
        appended(key, row, { date }),
  ),
  "occurrences.handle": step(
    "occurrences",
    "handle",
    async (_, { key }) =>
      (row) =>
        appended(key, row),
  ),
  "occurrences.setOpening": step(
    "occurrences",
    "setOpening",
    async (_, { key }) =>
      (row) =>
        appended(key, row),
  ),
  "occurrences.decideMember": step(
    "occurrences",
    "decideMember",
    async (_, { key }) =>
      (row) =>
        appended(key, row, { other: row.subject }),
  ),
  "occurrences.setPercent": step("occurrences", "setPercent", async (core, { key }) => async (row) => {
    const list = await lastList(core, key);
    if (!list) return null;
    return {
      ...appended(key, row),
      changed: [named.entry(list.id)],
      back: [ask("occurrences", "undo", { key, eventId: list.id })],
    };
  }),
  "occurrences.undo": step("occurrences", "undo", async (core, { key }) => {
    const before = await lastList(core, key);
    return async (row) => {
      const after = await lastList(core, key);
      if (before === undefined || after?.id === before.id) return appended(key, row);
      // A list that was taken back is set again: its withdrawal stays on record.
      const { countedOn: date, base, numerator } = before;
      const again = { key, date, base: [...base], numerator: [...numerator] };
      return { ...appended(key, row), back: [ask("occurrences", "setPercent", again)] };
    };
  }),
  "occurrences.planSessions": step("occurrences", "planSessions", async () => (sessions) => {
    const [first] = sessions;
    if (!first) return null;
    return {
      subject: { name: first.title, date: first.date, other: sessions.length > 1 ? String(sessions.length) : null },
      changed: sessions.map(({ id }) => named.session(id)),
      uses: usedBy(first.key),
      back: sessions.map(({ id }) => ask("occurrences", "dropSession", { id })),
    };
  }),
  "occurrences.moveSession": step("occurrences", "moveSession", async (core, { id }) => {
    const before = await core.ports.store.sessions.find(id);
    return (session) =>
      before && {
        subject: { name: session.title, date: session.date },
        changed: [named.session(id)],
        uses: usedBy(session.key),
        back: [ask("occurrences", "moveSession", { id, date: before.date, time: before.time })],
      };
  }),
  "occurrences.dropSession": step("occurrences", "dropSession", async (core, { id }) => {
    const session = await core.ports.store.sessions.find(id);
    const { obligations } = (await core.derived.snapshot()).facts;
    return () =>
      session && {
        subject: { name: obligations.get(session.key.obligationId)?.title ?? "", date: session.date },
        changed: [named.session(id)],
        uses: usedBy(session.key),
        back: [ask("occurrences", "restoreSession", { id })],
      };
  }),
  "occurrences.restoreSession": step("occurrences", "restoreSession", async (_, { id }) => (session) => ({
    subject: { name: session.title, date: session.date },
    changed: [named.session(id)],
    uses: usedBy(session.key),
    back: [ask("occurrences", "dropSession", { id })],
  })),
} satisfies Readonly<Partial<Record<WriteName, StepRule>>>;
