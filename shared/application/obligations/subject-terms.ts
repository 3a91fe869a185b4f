import { type PlainDate, addDaysWithin } from "../../domain/date/plain-date.ts";
import { DutyError } from "../../domain/errors.ts";
import type { Obligation } from "../../domain/obligation/obligation.ts";
import type { SubjectRef, SubjectTerm } from "../../domain/obligation/subject.ts";

/** The assignees of a duty from now on, or from another day. */
export interface NewAssignees {
  readonly subjects: readonly SubjectRef[];
  /** Null for a correction: the duty belonged to these subjects all along, and the earlier entry was wrong. */
  readonly from: PlainDate | null;
  readonly reason: string | null;
}

type Assignees = Pick<Obligation, "subjects" | "terms">;

/**
 * The terms of a duty after a change of subjects. The term of a former assignee ends the day before; a continuing
 * assignee keeps the present term.
 *
 * @throws {DutyError} `subjects-before-today` for a past day, since what fell due until then stays with its assignees;
 *   `reason-required` for a correction without one.
 */
export function withSubjects(assignees: Assignees, change: NewAssignees, today: PlainDate): Assignees {
  const { subjects, from, reason } = change;
  if (from === null) return corrected(change);
  if (from < today) throw new DutyError("subjects-before-today", { from, today });
  const unchanged = new Set(subjects.map(({ id }) => id));
  const ended = termsOf(assignees).flatMap((term) => endedFrom(term, unchanged, from));
  const open = new Set(ended.filter(({ until }) => until === null).map(({ subject }) => subject.id));
  const joining = subjects
    .filter(({ id }) => !open.has(id))
    .map((subject): SubjectTerm => ({ subject, from, until: null, reason }));
  if (joining.length === 0 && open.size === ended.length) return { subjects, ...(assignees.terms && { terms: ended }) };
  return { subjects, terms: [...ended, ...joining] };
}

function corrected({ subjects, reason }: NewAssignees): Assignees {
  if (reason === null) throw new DutyError("reason-required", { action: "correct-subjects" });
  return { subjects };
}

const termsOf = ({ subjects, terms }: Assignees): readonly SubjectTerm[] =>
  terms ?? subjects.map((subject) => ({ subject, from: null, until: null, reason: null }));

/** A term that would only have started later never holds. */
function endedFrom(term: SubjectTerm, unchanged: ReadonlySet<string>, from: PlainDate): SubjectTerm[] {
  if (term.until !== null || unchanged.has(term.subject.id)) return [term];
  return term.from !== null && term.from >= from ? [] : [{ ...term, until: addDaysWithin(from, -1) }];
}
