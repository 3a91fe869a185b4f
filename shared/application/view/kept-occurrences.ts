import { occurrenceOfKept } from "../../domain/obligation/kept-occurrence.ts";
import type { Occurrence } from "../../domain/obligation/occurrence.ts";
import type { Rules } from "./rules.ts";

/** What outlived the change that took it away, as occurrences of their duties. */
export const keptOccurrences = ({
  kept,
  obligations,
  subjectNames,
}: Pick<Rules, "kept" | "obligations" | "subjectNames">): Occurrence[] =>
  [...kept.values()].flatMap((one) => {
    const obligation = obligations.get(one.key.obligationId);
    const subject = { id: one.key.subjectId, name: subjectNames.get(one.key.subjectId) ?? "" };
    return (obligation && occurrenceOfKept(one, obligation, subject)) ?? [];
  });
