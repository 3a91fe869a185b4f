import type { Candidate } from "../extracted-plan.ts";
import { LONGEST_TITLE } from "./fit-title.ts";

/**
 * Where several duties of a plan have the same title and different subjects, the subject is put before the title:
 * 部门负责人读书笔记.
 */
export function withDistinctTitles(candidates: readonly Candidate[]): Candidate[] {
  const subjects = new Map<string, Set<string | null>>();
  for (const { title, subject } of candidates) subjects.set(title, (subjects.get(title) ?? new Set()).add(subject));
  return candidates.map((candidate) => {
    const { title, subject } = candidate;
    const differ = (subjects.get(title)?.size ?? 0) > 1;
    if (!differ || subject === null || title.includes(subject) || subject.length + title.length > LONGEST_TITLE)
      return candidate;
    return { ...candidate, title: subject + title };
  });
}
