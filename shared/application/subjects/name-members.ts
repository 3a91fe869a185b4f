import type { SubjectView } from "../../contract/schemas/subject.ts";
import type { PlainDate } from "../../domain/date/plain-date.ts";
import { refusedInput } from "../../domain/errors.ts";
import type { Core } from "../core/core.ts";
import { groupOfKind, memberKindOf } from "../ports/member-kind.ts";
import type { Repositories } from "../ports/ports.ts";
import { STAY, refuseFarDay } from "../ports/refuse-far-day.ts";
import type { StoredSubject } from "../ports/stores/subject-store.ts";
import { subjectView } from "./subject-views.ts";

interface MembersRequest {
  readonly kind: string;
  readonly members: readonly string[];
  readonly joinedOn: PlainDate;
}

/**
 * Says who the members of a kind are. Who belongs already memberships; who is not known by name yet is made.
 * @throws {DutyError} `invalid-input` for a member that is a group itself (`group-in-group`).
 */
export async function nameMembers({ ports }: Core, { kind, members, joinedOn }: MembersRequest): Promise<SubjectView> {
  refuseFarDay("joinedOn", joinedOn, ports.clock.today(), STAY);
  return ports.store.transaction(async (repositories) => {
    const name = memberKindOf(kind) ?? kind;
    const group = await ensureGroup(repositories, name, () => ports.ids.next());
    if ((await repositories.roster.queries()).some(({ groupId }) => groupId === group.id))
      throw refusedInput("kind", "members-by-condition");
    const memberships = (await repositories.subjects.groups()).find(({ id }) => id === group.id)?.memberships ?? [];
    const known = new Map((await repositories.subjects.list()).map((subject) => [subject.name, subject]));
    for (const [index, member] of [...new Set(members)].entries()) {
      const subject = known.get(member) ?? { id: ports.ids.next(), name: member, kind: kindOfMember(name) };
      if (subject.kind === "group") throw refusedInput(`members.${index}`, "group-in-group");
      if (!known.has(member)) await repositories.subjects.insert(subject);
      const isThere = memberships.some(
        (membership) =>
          membership.subject.id === subject.id && (membership.leftOn === null || membership.leftOn >= joinedOn),
      );
      if (!isThere) await repositories.subjects.join(group.id, subject.id, joinedOn);
    }
    return subjectView(repositories, group.id);
  });
}

/**
 * The group of that kind of member. Where there is none, the unit of that name becomes a group, or a new group is
 * made.
 */
async function ensureGroup({ subjects }: Repositories, name: string, id: () => string): Promise<StoredSubject> {
  const listed = await subjects.list();
  const group = groupOfKind(listed, name);
  if (group !== undefined) return group;
  const unit = listed.find((subject) => subject.name === name && subject.kind !== "person");
  const made: StoredSubject = { id: unit?.id ?? id(), name, kind: "group" };
  await (unit === undefined ? subjects.insert(made) : subjects.update(made));
  return made;
}

/** 每名委员, 党员: persons; 各支部, 各学会: units. */
const kindOfMember = (kind: string): "person" | "unit" => (PERSONS.test(kind) ? "person" : "unit");
const PERSONS =
  /(?:委员|党员|团员|会员|成员|干部|职工|员工|人员|教师|学生|书记|主任|负责人|同志|理事|监事|志愿者|[^委]员)$/;
