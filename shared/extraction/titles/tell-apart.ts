import type { Candidate } from "../extracted-plan.ts";
import { LONGEST_TITLE } from "./fit-title.ts";

/** Where several duties of a plan have one title and not one subject, who must do it stands before it: 部门负责人读书笔记. */
export function toldApart(candidates: readonly Candidate[]): Candidate[] {
  const subjects = Map.groupBy(candidates, ({ title }) => title);
  return candidates.map((candidate) => {
    const { title, subject } = candidate;
    const twins = subjects.get(title) ?? [];
    const differ = new Set(twins.map((twin) => twin.subject)).size > 1;
    if (!differ || subject === null || title.includes(subject) || subject.length + title.length > LONGEST_TITLE)
      return candidate;
    return { ...candidate, title: subject + title };
  });
}
