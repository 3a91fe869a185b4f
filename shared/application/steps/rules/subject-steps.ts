import type { WriteName } from "../../../contract/procedure-types.ts";
import type { SubjectView } from "../../../contract/schemas/subject.ts";
import type { Membership } from "../../../domain/obligation/subject.ts";
import type { Core } from "../../core/core.ts";
import { type Step, type StepRule, ask, named, step } from "../step-rule.ts";
import { undoWords } from "../undo-words.ts";

interface Stay {
  readonly groupId: string;
  readonly subjectId: string;
}

const memberStep = async (core: Core, { subjectId }: Stay, group: SubjectView, back: Step["back"]): Promise<Step> => ({
  subject: { name: (await core.ports.store.subjects.find(subjectId))?.name ?? "", other: group.name },
  changed: [named.assignee(subjectId)],
  uses: [named.subject(subjectId), named.subject(group.id)],
  back,
});

const staysOf = async ({ ports }: Core, { groupId, subjectId }: Stay): Promise<Membership[]> =>
  ((await ports.store.subjects.groups()).find(({ id }) => id === groupId)?.memberships ?? []).filter(
    ({ subject }) => subject.id === subjectId,
  );

const openStay = async (core: Core, stay: Stay) => (await staysOf(core, stay)).find(({ leftOn }) => leftOn === null);

export const subjectSteps = {
  "subjects.create": step("subjects", "create", async () => ({ id, name }) => ({
    subject: { name },
    changed: [named.subject(id), named.subjectWords(id)],
    back: [ask("subjects", "remove", { id })],
  })),
  "subjects.change": step("subjects", "change", async (core, change) => {
    const before = await core.ports.store.subjects.find(change.id);
    return ({ id, name }) =>
      before && {
        subject: { name: before.name, other: name === before.name ? null : name },
        changed: [named.subjectWords(id)],
        uses: [named.subject(id)],
        back: [
          ask("subjects", "change", {
            id,
            ...(change.name !== undefined && { name: before.name }),
            ...(change.kind !== undefined && { kind: before.kind }),
          }),
        ],
      };
  }),
  "subjects.remove": step("subjects", "remove", async (core, { id }) => {
    const before = await core.ports.store.subjects.find(id);
    return () => before && { subject: { name: before.name }, changed: [named.subject(id)], back: "no-way-back" };
  }),
  "subjects.join": step(
    "subjects",
    "join",
    async (core, { groupId, subjectId, joinedOn }) =>
      async (group) =>
        memberStep(core, { groupId, subjectId }, group, [
          ask("subjects", "removeStay", { groupId, subjectId, joinedOn, reason: await undoWords(core) }),
        ]),
  ),
  "subjects.removeStay": step(
    "subjects",
    "removeStay",
    async (core, stay) => async (group) => memberStep(core, stay, group, "no-way-back"),
  ),
  "subjects.leave": step("subjects", "leave", async (core, stay) => {
    const before = await openStay(core, stay);
    return async (group) => {
      if (!before) return null;
      const { groupId, subjectId } = stay;
      const { joinedOn } = before;
      const after = { joinedOn, leftOn: null };
      const reason = await undoWords(core);
      return memberStep(core, stay, group, [
        ask("subjects", "correctStay", { groupId, subjectId, joinedOn, after, reason }),
      ]);
    };
  }),
  "subjects.correctStay": step("subjects", "correctStay", async (core, { groupId, subjectId, joinedOn, after }) => {
    const before = (await staysOf(core, { groupId, subjectId })).find((stay) => stay.joinedOn === joinedOn);
    return async (group) => {
      if (!before) return null;
      return memberStep(core, { groupId, subjectId }, group, [
        ask("subjects", "correctStay", {
          groupId,
          subjectId,
          joinedOn: after.joinedOn,
          after: { joinedOn: before.joinedOn, leftOn: before.leftOn },
          reason: await undoWords(core),
        }),
      ]);
    };
  }),
} satisfies Readonly<Partial<Record<WriteName, StepRule>>>;
