import type { Group, InputOf, OutputOf, ProcedureOf, SentOf } from "../../contract/procedure-types.ts";
import type { StepHindrance } from "../../domain/errors.ts";
import type { PreservedOccurrence } from "../../domain/obligation/preserved-occurrence.ts";
import { eventOfRecurrence } from "../../domain/obligation/missed-by-event.ts";
import type { OccurrenceId } from "../../domain/obligation/occurrence.ts";
import type { Core } from "../core/core.ts";
import type { InverseRequest } from "../ports/stores/step-store.ts";

/** What a write was, as far as undoing goes. */
export interface Step {
  readonly subject: { readonly name: string; readonly other?: string | null; readonly date?: string | null };
  /** Names of things that it made or changed, see `named`. */
  readonly changed: readonly string[];
  /** Names of other things that it would not stand without. */
  readonly uses?: readonly string[];
  /** What leads back, asked in that order; or why nothing does. */
  readonly back: readonly InverseRequest[] | StepHindrance;
  /**
   * Whether `back` itself takes back what the write appended to histories of occurrences; otherwise each such event is undone
   * after it.
   */
  readonly settlesHistory?: boolean;
  /** Whether those events are undone before `back` is asked: what `back` restores would otherwise settle them by itself. */
  readonly historyFirst?: boolean;
}

/**
 * Looks at what is about to be changed, and tells from the reply what was done. Null: nothing was.
 */
export type Watch<I, O> = (core: Core, input: I) => Promise<(output: O) => Promise<Step | null> | Step | null>;

/** A write that is a step of its session, or why it is none. */
export type StepRule = { readonly watch: Watch<unknown, unknown> } | { readonly none: string };

/** The rule of one procedure, typed by the contract. */
export const step = <G extends Group, P extends ProcedureOf<G>>(
  _group: G,
  _procedure: P,
  watch: Watch<InputOf<G, P>, OutputOf<G, P>>,
): StepRule => ({ watch: watch as Watch<unknown, unknown> });

/** A write that is no step: nothing of it is on record. @param why For whoever asks why it is not listed. */
export const noStep = (why: string): StepRule => ({ none: why });

const PRESERVED = "kept ";

/** What a write kept of an event, and what gave way to it, as a name among those that it changed: its undo puts it back. */
export const preservedName = (change: PreservedChange): string => `${PRESERVED}${JSON.stringify(change)}`;

export interface PreservedChange {
  readonly key: OccurrenceId;
  /** Null: nothing was kept under that identity. */
  readonly before: PreservedOccurrence | null;
}

/** Those that are told among names. */
export const preservedAmong = (names: readonly string[]): PreservedChange[] =>
  names.flatMap((name) =>
    name.startsWith(PRESERVED) ? (JSON.parse(name.slice(PRESERVED.length)) as PreservedChange) : [],
  );

const INTRODUCED = "introduced ";

/** A subject that was on no list before a write named it, as a name among those that it changed: with its undo it leaves the lists. */
export const introducedName = (subjectId: string): string => `${INTRODUCED}${subjectId}`;

/** Those that are told among names. */
export const introducedAmong = (names: readonly string[]): string[] =>
  names.flatMap((name) => (name.startsWith(INTRODUCED) ? name.slice(INTRODUCED.length) : []));

/** Things by name, for `changed` and `uses`. */
export const named = {
  activity: (id: string) => `activity ${id}`,
  /** That there is a duty of that id, its rule and its assignees. */
  duty: (id: string) => `duty ${id}`,
  /** What it is called and who answers for it. */
  dutyWords: (id: string) => `duty-words ${id}`,
  event: (id: string) => `event ${id}`,
  /** That there is a subject of that id. */
  subject: (id: string) => `subject ${id}`,
  /** What it is called and of which kind. */
  subjectWords: (id: string) => `subject-words ${id}`,
  /** That a subject is in the groups it is in. Stored steps have the word `bearer` for it. */
  assignee: (id: string) => `bearer ${id}`,
  session: (id: string) => `session ${id}`,
  /** An event of an occurrence's history. */
  entry: (id: string) => `entry ${id}`,
  anchor: (dutyId: string, subjectId: string | null) => `anchor ${dutyId} ${subjectId ?? ""}`,
  setting: (name: string) => `setting ${name}`,
  holidays: (year: number) => `holidays ${year}`,
  observance: (name: string, year: number) => `observance ${name} ${year}`,
  plan: (id: string) => `plan ${id}`,
  /** The place of standing work on a month's checklist. */
  sheet: (dutyId: string, month: string) => `sheet ${dutyId} ${month}`,
} as const;

/** What is recorded about an occurrence would not stand without: its duty, its subject, and what started its clock. */
export const usedBy = ({ obligationId, subjectId, recurrenceId }: OccurrenceId): string[] => [
  named.duty(obligationId),
  named.subject(subjectId),
  named.assignee(subjectId),
  named.event(eventOfRecurrence(recurrenceId)),
  named.anchor(obligationId, subjectId),
  named.anchor(obligationId, null),
];

/** One request that leads back, typed by the contract. */
export const ask = <G extends Group, P extends ProcedureOf<G> & string>(
  group: G,
  procedure: P,
  input: SentOf<G, P>,
): InverseRequest => ({ name: `${group}.${procedure}`, input });
