import type { PlainDate } from "../../domain/date/plain-date.ts";
import { refusedInput } from "../../domain/errors.ts";
import type { Subject } from "../../domain/obligation/subject.ts";
import { personLabels } from "../../domain/roster/person-labels.ts";
import type { Roster } from "../../domain/roster/roster.ts";

/**
 * The person of the roster whom a written name means: a name that one of them has, or the name with what tells the person from others
 * (张三（机关一支）). Null for a name that nobody on the roster has.
 *
 * @throws {DutyError} `invalid-input` with `shared-name` at `path` for a bare name that several have.
 */
export function personNamed(roster: Roster, written: string, day: PlainDate, path: string): Subject | null {
  const labels = personLabels(roster, day);
  const listed = roster.persons.filter(({ until }) => until === null || until >= day);
  const labelled = listed.filter(({ id }) => labels.get(id) === written.replaceAll("(", "（").replaceAll(")", "）"));
  const found = labelled.length > 0 ? labelled : listed.filter(({ name }) => name === written);
  const [first, ...others] = found;
  if (first === undefined) return null;
  if (others.length > 0) throw refusedInput(path, "shared-name");
  return { id: first.id, name: first.name };
}
