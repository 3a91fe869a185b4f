import type { WriteName } from "../../../contract/procedure-types.ts";
import type { ActivityView } from "../../../contract/schemas/activity.ts";
import type { ActivityEntry } from "../../../domain/compliance/activity-history.ts";
import type { Core } from "../../core/core.ts";
import { type Step, type StepRule, ask, named, step, usedBy } from "../step-rule.ts";
import { undoWords } from "../undo-words.ts";

const subjectOf = ({ title, happenedOn }: Pick<ActivityView, "title" | "happenedOn">): Step["subject"] => ({
  name: title,
  date: happenedOn,
});

/** The names of an activity's occurrences and participants, which it cannot exist without. */
const usesOf = ({ credits, participants }: ActivityView): string[] => [
  ...new Set([...credits.flatMap(usedBy), ...participants.map(({ subjectId }) => named.subject(subjectId))]),
];

/** How many entries an activity has: whether a write changed anything. */
const entries = async ({ ports }: Core, id: string): Promise<ActivityEntry[]> => ports.store.activities.historyOf(id);

/** The request that undoes the last entry by setting the former values. */
async function changeBack(core: Core, activity: ActivityView, before: number): Promise<Step | null> {
  const all = await entries(core, activity.id);
  const last = all.at(-1);
  if (!last || all.length === before) return null;
  const reason = await undoWords(core);
  const former = Object.fromEntries(last.fields.map(({ field, before: was }) => [field, was]));
  const changedIds = new Map(last.credits.map((change) => [change.id, change]));
  const credits = activity.credits.flatMap(({ id, obligationId, subjectId, recurrenceId, withdrawn, ...terms }) => {
    const change = changedIds.get(id);
    const was = change ? change.before : withdrawn ? null : { amount: terms.amount, reason: terms.reason };
    return was ? [{ obligationId, subjectId, recurrenceId, ...was }] : [];
  });
  return {
    subject: subjectOf(activity),
    changed: [named.activity(activity.id)],
    uses: usesOf(activity),
    settlesHistory: true,
    back: [
      ask("activities", "change", {
        id: activity.id,
        ...former,
        ...(last.credits.length > 0 && { credits }),
        removeEvidence: last.evidence.filter(({ isThere }) => isThere).map(({ id }) => id),
        restoreEvidence: last.evidence.filter(({ isThere }) => !isThere).map(({ id }) => id),
        reason,
      }),
    ],
  };
}

/** The step of a withdrawal or a restoration, which undo each other; no step where nothing changed. */
async function turnedBy(core: Core, id: string, inverse: "withdraw" | "restore") {
  const { length } = await entries(core, id);
  return async (activity: ActivityView): Promise<Step | null> => {
    if ((await entries(core, id)).length === length) return null;
    return {
      subject: subjectOf(activity),
      changed: [named.activity(id)],
      uses: usesOf(activity),
      settlesHistory: true,
      back: [ask("activities", inverse, { id, reason: await undoWords(core) })],
    };
  };
}

export const activitySteps = {
  "activities.record": step("activities", "record", async (core) => async (activity) => ({
    subject: subjectOf(activity),
    changed: [named.activity(activity.id)],
    uses: usesOf(activity),
    settlesHistory: true,
    back: [ask("activities", "withdraw", { id: activity.id, reason: await undoWords(core) })],
  })),
  "activities.change": step("activities", "change", async (core, { id }) => {
    const { length } = await entries(core, id);
    return (activity) => changeBack(core, activity, length);
  }),
  "activities.addEvidence": step("activities", "addEvidence", async (core, { id }) => {
    const { length } = await entries(core, id);
    return (activity) => changeBack(core, activity, length);
  }),
  "activities.withdraw": step("activities", "withdraw", (core, { id }) => turnedBy(core, id, "restore")),
  "activities.restore": step("activities", "restore", (core, { id }) => turnedBy(core, id, "withdraw")),
  "credits.add": step("credits", "add", async (core, { activityId, credit }) => {
    const { length } = await entries(core, activityId);
    return async (activity) => {
      const made = await changeBack(core, activity, length);
      return made && { ...made, subject: { ...made.subject, other: await titleOf(core, credit.obligationId) } };
    };
  }),
  "credits.withdraw": step("credits", "withdraw", async (core, { id }) => {
    const credit = await core.ports.store.activities.findCredit(id);
    const length = credit ? (await entries(core, credit.activityId)).length : 0;
    return async (activity) => {
      const made = await changeBack(core, activity, length);
      const other = credit && (await titleOf(core, credit.obligationId));
      return made && { ...made, subject: { ...made.subject, other } };
    };
  }),
} satisfies Readonly<Partial<Record<WriteName, StepRule>>>;

const titleOf = async ({ derived }: Core, obligationId: string): Promise<string | null> =>
  (await derived.snapshot()).facts.obligations.get(obligationId)?.title ?? null;
