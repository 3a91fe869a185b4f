import type { Group, InputOf, OutputOf, ProcedureOf, SentOf } from "../../contract/procedure-types.ts";
import type { StepHindrance } from "../../domain/errors.ts";
import type { PreservedOccurrence } from "../../domain/obligation/preserved-occurrence.ts";
import { eventOfRecurrence } from "../../domain/obligation/missed-by-event.ts";
import type { OccurrenceId } from "../../domain/obligation/occurrence.ts";
import type { Core } from "../core/core.ts";
import type { InverseRequest } from "../ports/stores/step-store.ts";

/** The facts of a write that its undo needs. */
export interface Step {
  readonly subject: { readonly name: string; readonly other?: string | null; readonly date?: string | null };
  /** The names of the things that the write made or changed, see `named`. */
  readonly changed: readonly string[];
  /** The names of other things that the write needs. */
  readonly uses?: readonly string[];
  /** The undoing requests in their order; or why there are none. */
  readonly back: readonly InverseRequest[] | StepHindrance;
  /**
   * Whether `back` itself takes back what the write appended to histories of occurrences; otherwise each such event is undone
   * after it.
   */
  readonly settlesHistory?: boolean;
  /**
   * Whether the events are undone before the requests of `back` run, because `back` would otherwise settle them
   * itself.
   */
  readonly historyFirst?: boolean;
}

/** Looks at the state before a write and gives, from the reply, the step. Null when nothing changed. */
export type Watch<I, O> = (core: Core, input: I) => Promise<(output: O) => Promise<Step | null> | Step | null>;

/** How a write becomes a step of its session, or why it does not. */
export type StepRule = { readonly watch: Watch<unknown, unknown> } | { readonly none: string };

/** The rule of one procedure, typed by the contract. */
export const step = <G extends Group, P extends ProcedureOf<G>>(
  _group: G,
  _procedure: P,
  watch: Watch<InputOf<G, P>, OutputOf<G, P>>,
): StepRule => ({ watch: watch as Watch<unknown, unknown> });

/**
 * The rule of a write that is no step.
 *
 * @param why  The reason, for readers of the table.
 */
export const noStep = (why: string): StepRule => ({ none: why });

const PRESERVED = "kept ";

/**
 * A preserved occurrence of an event, and the one that it replaced, as a name among the changed things of a step. The
 * undo puts the replaced one back.
 */
export const preservedName = (change: PreservedChange): string => `${PRESERVED}${JSON.stringify(change)}`;

export interface PreservedChange {
  readonly key: OccurrenceId;
  /** Null where nothing was preserved under that identity. */
  readonly before: PreservedOccurrence | null;
}

/** The preserved occurrences among the names. */
export const preservedAmong = (names: readonly string[]): PreservedChange[] =>
  names.flatMap((name) =>
    name.startsWith(PRESERVED) ? (JSON.parse(name.slice(PRESERVED.length)) as PreservedChange) : [],
  );

const INTRODUCED = "introduced ";

/**
 * A subject that was on no list before a write, as a name among the changed things of a step. The undo takes it off
 * the lists.
 */
export const introducedName = (subjectId: string): string => `${INTRODUCED}${subjectId}`;

/** The introduced subjects among the names. */
export const introducedAmong = (names: readonly string[]): string[] =>
  names.flatMap((name) => (name.startsWith(INTRODUCED) ? name.slice(INTRODUCED.length) : []));

/** Things by name, for `changed` and `uses`. */
export const named = {
  activity: (id: string) => `activity ${id}`,
  /** The existence of a duty with its rule and its assignees. */
  duty: (id: string) => `duty ${id}`,
  /** The words and units of a duty. */
  dutyWords: (id: string) => `duty-words ${id}`,
  event: (id: string) => `event ${id}`,
  /** The existence of a subject. */
  subject: (id: string) => `subject ${id}`,
  /** The name and kind of a subject. */
  subjectWords: (id: string) => `subject-words ${id}`,
  /** The group memberships of a subject. Stored steps use the word `bearer` for this. */
  assignee: (id: string) => `bearer ${id}`,
  session: (id: string) => `session ${id}`,
  /** An event of an occurrence's history. */
  entry: (id: string) => `entry ${id}`,
  anchor: (dutyId: string, subjectId: string | null) => `anchor ${dutyId} ${subjectId ?? ""}`,
  setting: (name: string) => `setting ${name}`,
  closing: (year: number) => `closing ${year}`,
  holidays: (year: number) => `holidays ${year}`,
  observance: (name: string, year: number) => `observance ${name} ${year}`,
  plan: (id: string) => `plan ${id}`,
  /** Who was reached of the group of a duty's period. */
  coverage: ({ obligationId, subjectId, recurrenceId }: OccurrenceId) =>
    `coverage ${obligationId} ${subjectId} ${recurrenceId}`,
  /** The place of standing work on a month's checklist. */
  sheet: (dutyId: string, month: string) => `sheet ${dutyId} ${month}`,
} as const;

/** The names that a record about an occurrence needs: its duty, its subject, and the event that started its clock. */
export const usedBy = ({ obligationId, subjectId, recurrenceId }: OccurrenceId): string[] => [
  named.duty(obligationId),
  named.subject(subjectId),
  named.assignee(subjectId),
  named.event(eventOfRecurrence(recurrenceId)),
  named.anchor(obligationId, subjectId),
  named.anchor(obligationId, null),
];

/** Makes one undoing request, typed by the contract. */
export const ask = <G extends Group, P extends ProcedureOf<G> & string>(
  group: G,
  procedure: P,
  input: SentOf<G, P>,
): InverseRequest => ({ name: `${group}.${procedure}`, input });
