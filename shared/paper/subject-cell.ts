import type { ChecklistRow } from "../domain/papers/checklist-row.ts";
import { memberNames } from "../domain/papers/member-names.ts";
import { type Markup, html } from "./markup.ts";
import type { RemarkFrame } from "./row-remarks.ts";

/**
 * The subjects and the helping units of a line. A subject that is the lead unit itself is not named again under that
 * unit's heading.
 *
 * @param subjects  The line's subjects, at least one.
 */
export function subjectCell(
  { lead, supporting }: Pick<ChecklistRow, "lead" | "supporting">,
  subjects: readonly string[],
  { words }: RemarkFrame,
): Markup {
  const help = supporting.length === 0 ? html`` : html`<small>${words.supporting(supporting)}</small>`;
  return html`<td>${whoOf(subjects, lead, words.ownUnit, words.members)}${help}</td>`;
}

function whoOf(
  subjects: readonly string[],
  lead: string | null,
  ownUnit: string,
  members: (count: number, common: string) => string,
): string {
  const [only = "", ...others] = subjects;
  if (others.length === 0) return only === lead ? ownUnit : only;
  return members(subjects.length, memberNames(subjects).common);
}
