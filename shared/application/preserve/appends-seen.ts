import type { OccurrenceId } from "../../domain/obligation/occurrence.ts";
import { dutyKey } from "../view/records.ts";
import type { Repositories } from "../ports/ports.ts";

/** One duty of one subject. */
export type Duty = Pick<OccurrenceId, "obligationId" | "subjectId">;

/** The repositories, and the duties (by `dutyKey`) to whose history something was appended through them. */
export function withAppendsSeen(repositories: Repositories): {
  readonly repositories: Repositories;
  readonly duties: ReadonlyMap<string, Duty>;
} {
  const { history } = repositories;
  const duties = new Map<string, Duty>();
  const append: typeof history.append = (event) => {
    duties.set(dutyKey(event.key), event.key);
    return history.append(event);
  };
  return { repositories: { ...repositories, history: { ...history, append } }, duties };
}
