import type { WriteName } from "../../../contract/procedure-types.ts";
import type { SubjectView } from "../../../contract/schemas/subject.ts";
import type { Membership } from "../../../domain/obligation/subject.ts";
import type { Core } from "../../core/core.ts";
import { type Step, type StepRule, ask, named, step } from "../step-rule.ts";
import { undoWords } from "../undo-words.ts";

interface MemberOfGroup {
  readonly groupId: string;
  readonly subjectId: string;
}

const memberStep = async (
  core: Core,
  { subjectId }: MemberOfGroup,
  group: SubjectView,
  back: Step["back"],
): Promise<Step> => ({
  subject: { name: (await core.ports.store.subjects.find(subjectId))?.name ?? "", other: group.name },
  changed: [named.assignee(subjectId)],
  uses: [named.subject(subjectId), named.subject(group.id)],
  back,
});

const membershipsOf = async ({ ports }: Core, { groupId, subjectId }: MemberOfGroup): Promise<Membership[]> =>
  ((await ports.store.subjects.groups()).find(({ id }) => id === groupId)?.memberships ?? []).filter(
    ({ subject }) => subject.id === subjectId,
  );

const openMembership = async (core: Core, membership: MemberOfGroup) =>
  (await membershipsOf(core, membership)).find(({ leftOn }) => leftOn === null);

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
  "subjects.nameMembers": step("subjects", "nameMembers", async (core, { joinedOn }) => {
    const { subjects } = core.ports.store;
    const before = new Map((await subjects.list()).map((subject) => [subject.id, subject]));
    const memberships = new Map((await subjects.groups()).map((group) => [group.id, group.memberships]));
    return async (group) => {
      const had = memberships.get(group.id) ?? [];
      const joined = group.members.filter(
        (stay) => !had.some(({ subject, joinedOn: from }) => subject.id === stay.subjectId && from === stay.joinedOn),
      );
      const reason = await undoWords(core);
      const old = before.get(group.id);
      const removed = [...joined.map(({ subjectId }) => subjectId), group.id].filter((id) => !before.has(id));
      return {
        subject: { name: group.name },
        changed: [
          ...[...joined.map(({ subjectId }) => subjectId), group.id].map(named.assignee),
          ...removed.map(named.subject),
          named.subjectWords(group.id),
        ],
        uses: [named.subject(group.id)],
        back: [
          ...joined.map(({ subjectId }) =>
            ask("subjects", "removeStay", { groupId: group.id, subjectId, joinedOn, reason }),
          ),
          ...removed.map((id) => ask("subjects", "remove", { id })),
          ...(old !== undefined && old.kind !== group.kind
            ? [ask("subjects", "change", { id: group.id, kind: old.kind })]
            : []),
        ],
      };
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
  "subjects.removeStay": step("subjects", "removeStay", async (core, membership) => {
    const before = (await membershipsOf(core, membership)).find(({ joinedOn }) => joinedOn === membership.joinedOn);
    return async (group) => {
      if (!before) return null;
      const { groupId, subjectId } = membership;
      const { joinedOn, leftOn } = before;
      const again = ask("subjects", "join", { groupId, subjectId, joinedOn });
      const until = leftOn === null ? [] : [ask("subjects", "leave", { groupId, subjectId, leftOn })];
      return memberStep(core, membership, group, [again, ...until]);
    };
  }),
  "subjects.leave": step("subjects", "leave", async (core, membership) => {
    const before = await openMembership(core, membership);
    return async (group) => {
      if (!before) return null;
      const { groupId, subjectId } = membership;
      const { joinedOn } = before;
      const after = { joinedOn, leftOn: null };
      const reason = await undoWords(core);
      return memberStep(core, membership, group, [
        ask("subjects", "correctStay", { groupId, subjectId, joinedOn, after, reason }),
      ]);
    };
  }),
  "subjects.correctStay": step("subjects", "correctStay", async (core, { groupId, subjectId, joinedOn, after }) => {
    const before = (await membershipsOf(core, { groupId, subjectId })).find(
      (membership) => membership.joinedOn === joinedOn,
    );
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
