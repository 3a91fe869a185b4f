import type { WriteName } from "../../../contract/procedure-types.ts";
import type { ObligationView } from "../../../contract/schemas/obligation.ts";
import type { Obligation } from "../../../domain/obligation/obligation.ts";
import type { Core } from "../../core/core.ts";
import type { InputOf } from "../../../contract/procedure-types.ts";
import { activeGoalsOf } from "../../obligations/change-obligation.ts";
import { type Step, type StepRule, ask, named, step } from "../step-rule.ts";
import { undoWords } from "../undo-words.ts";

const find = ({ ports }: Core, id: string): Promise<Obligation | null> => ports.store.obligations.find(id);

const stepOf = ({ id, title, subjects }: ObligationView, back: Step["back"]): Step => ({
  subject: { name: title },
  changed: [named.duty(id)],
  uses: subjects.map((subject) => named.subject(subject.id)),
  back,
});

/** A new version of a rule, of whatever slot and layer. */
async function versionAdded(core: Core, id: string): Promise<(duty: ObligationView) => Step | null> {
  const before = new Set((await find(core, id))?.versions.map((version) => version.id) ?? []);
  return (duty) => {
    const added = duty.versions.find((version) => !before.has(version.id));
    if (!added) return null;
    const made = stepOf(duty, [ask("obligations", "withdrawVersion", { id, versionId: added.id })]);
    return { ...made, subject: { ...made.subject, date: added.effectiveFrom } };
  };
}

type Change = InputOf<"obligations", "change">;

const WORDS = [
  "title",
  "shortTitle",
  "category",
  "actor",
  "lead",
  "supporting",
  "evidenceKinds",
  "status",
] as const satisfies readonly (keyof Change & keyof Obligation)[];

/** The requests that undo a change of a duty's words and of its assignees. */
async function changeBack(core: Core, before: Obligation, change: Change): Promise<Step["back"]> {
  const { id, subjectIds, subjectsFrom } = change;
  if (subjectIds && subjectsFrom === null && before.terms) return "terms-corrected";
  const former = Object.fromEntries(
    WORDS.flatMap((name) => (change[name] === undefined ? [] : [[name, before[name]]])),
  );
  const assignees = subjectIds && {
    subjectIds: before.subjects.map((subject) => subject.id),
    subjectsFrom: subjectsFrom === undefined ? core.ports.clock.today() : subjectsFrom,
    reason: await undoWords(core),
  };
  const goals = change.status === "set-aside" ? await activeGoalsOf(before, core.ports.store) : [];
  return [
    ask("obligations", "change", { id, ...former, ...assignees }),
    ...goals.map((goal) => ask("obligations", "change", { id: goal.id, status: goal.status })),
  ];
}

export const dutySteps = {
  "obligations.create": step("obligations", "create", async (core) => async (duty) => {
    const back = { id: duty.id, status: "set-aside" as const, reason: await undoWords(core) };
    return stepOf(duty, [ask("obligations", "change", back)]);
  }),
  "obligations.change": step("obligations", "change", async (core, change) => {
    const before = await find(core, change.id);
    const back = before && (await changeBack(core, before, change));
    return async (duty) => {
      if (!back) return null;
      const made = stepOf(duty, back);
      const isOfWords = change.status === undefined && !change.subjectIds;
      return isOfWords ? { ...made, changed: [named.dutyWords(duty.id)], uses: [named.duty(duty.id)] } : made;
    };
  }),
  "obligations.amend": step("obligations", "amend", (core, { id }) => versionAdded(core, id)),
  "obligations.addLayerRule": step("obligations", "addLayerRule", (core, { id }) => versionAdded(core, id)),
  "obligations.addFloor": step("obligations", "addFloor", (core, { id }) => versionAdded(core, id)),
  "obligations.withdrawVersion": step(
    "obligations",
    "withdrawVersion",
    async () => (duty) => stepOf(duty, "no-way-back"),
  ),
  "obligations.countFor": step("obligations", "countFor", async (core, { id }) => {
    const before = (await core.ports.store.obligations.shares())
      .filter((share) => share.obligationId === id && share.until === null)
      .map(({ countsForId }) => countsForId);
    return (duty) => stepOf(duty, [ask("obligations", "countFor", { id, countsFor: before })]);
  }),
} satisfies Readonly<Partial<Record<WriteName, StepRule>>>;
