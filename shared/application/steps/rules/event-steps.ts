import type { WriteName } from "../../../contract/procedure-types.ts";
import type { EventView } from "../../../contract/schemas/logged-event.ts";
import type { Core } from "../../core/core.ts";
import { type Step, type StepRule, ask, named, step } from "../step-rule.ts";
import { undoWords } from "../undo-words.ts";

const subjectOf = ({ name, happenedOn, subject }: EventView): Step["subject"] => ({
  name,
  other: subject?.name ?? null,
  date: happenedOn,
});

const thingsOf = ({ id, subject, triggers }: EventView): Pick<Step, "changed" | "uses"> => ({
  changed: [named.event(id)],
  uses: [
    ...triggers.map(({ obligationId }) => named.duty(obligationId)),
    ...(subject ? [named.subject(subject.id)] : []),
  ],
});

const entries = async ({ ports }: Core, id: string) => ports.store.events.historyOf(id);

/**
 * The request that undoes a correction of an event by setting the former values. It has no reason, because an undo
 * must not close what was missed meanwhile.
 */
async function changeBack(core: Core, event: EventView, before: number): Promise<Step | null> {
  const all = await entries(core, event.id);
  const last = all.at(-1);
  if (!last || all.length === before) return null;
  const former = last.fields.map((change) =>
    change.field === "subject" ? ["subject", change.before?.name ?? null] : [change.field, change.before],
  );
  const back = { id: event.id, ...Object.fromEntries(former) };
  return { subject: subjectOf(event), ...thingsOf(event), back: [ask("events", "change", back)], historyFirst: true };
}

export const eventSteps = {
  "events.log": step("events", "log", async (core) => async (event) => ({
    subject: subjectOf(event),
    ...thingsOf(event),
    back: [ask("events", "withdraw", { id: event.id, reason: await undoWords(core) })],
  })),
  "events.setDay": step("events", "setDay", async (core, { id }) => {
    const { length } = await entries(core, id);
    return (event) => changeBack(core, event, length);
  }),
  "events.change": step("events", "change", async (core, { id }) => {
    const { length } = await entries(core, id);
    return (event) => changeBack(core, event, length);
  }),
  "events.withdraw": step("events", "withdraw", async (core, { id }) => {
    const { length } = await entries(core, id);
    return async (event) => {
      if ((await entries(core, id)).length === length) return null;
      const back = [ask("events", "restore", { id, reason: await undoWords(core) })];
      return { subject: subjectOf(event), ...thingsOf(event), back, historyFirst: true };
    };
  }),
  "events.restore": step("events", "restore", async (core, { id }) => {
    const { length } = await entries(core, id);
    return async (event) => {
      if ((await entries(core, id)).length === length) return null;
      const back = [ask("events", "withdraw", { id, reason: await undoWords(core) })];
      return { subject: subjectOf(event), ...thingsOf(event), back, historyFirst: true };
    };
  }),
  "anchors.set": step("anchors", "set", async (core, { obligationId, subjectId }) => {
    const before = (await core.ports.store.events.anchors()).find(
      (anchor) =>
        anchor.obligationId === obligationId &&
        (anchor.subject?.id ?? null) === subjectId &&
        anchor.supersededAt === null,
    );
    const source = before?.source ?? (await undoWords(core));
    return (anchor) => ({
      subject: { name: anchor.title, other: anchor.subject?.name ?? null, date: anchor.date },
      changed: [named.anchor(obligationId, subjectId)],
      uses: [named.duty(obligationId)],
      back: [ask("anchors", "set", { obligationId, subjectId, date: before?.date ?? null, source })],
    });
  }),
} satisfies Readonly<Partial<Record<WriteName, StepRule>>>;
