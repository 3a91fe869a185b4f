import { changeSubject, createSubject } from "./change-subject.ts";
import { correctMembership } from "./correct-membership.ts";
import { nameMembers } from "./name-members.ts";
import { joinGroup, leaveGroup } from "./group-members.ts";
import { removeMembership, removeSubject } from "./remove-subject.ts";
import { subjectViews } from "./subject-views.ts";
import { os } from "../core/procedure-builder.ts";

/** The subjects who must satisfy the duties: units, roles, people, and groups of them. */
export const subjects = os.subjects.router({
  list: os.subjects.list.handler(({ context }) => subjectViews(context.core.ports.store)),
  create: os.subjects.create.handler(({ context, input }) => createSubject(context.core, input)),
  change: os.subjects.change.handler(({ context, input }) => changeSubject(context.core, input)),
  nameMembers: os.subjects.nameMembers.handler(({ context, input }) => nameMembers(context.core, input)),
  remove: os.subjects.remove.handler(async ({ context, input }) => {
    await removeSubject(context.core, input.id);
    return {};
  }),
  removeStay: os.subjects.removeStay.handler(({ context, input }) => removeMembership(context.core, input)),
  join: os.subjects.join.handler(({ context, input }) => joinGroup(context.core, input)),
  correctStay: os.subjects.correctStay.handler(({ context, input }) => correctMembership(context.core, input)),
  leave: os.subjects.leave.handler(({ context, input }) => leaveGroup(context.core, input)),
});
