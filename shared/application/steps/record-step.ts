import type { HistoryEvent } from "../../domain/compliance/history-event.ts";
import { keyOfId } from "../../domain/obligation/occurrence.ts";
import { contract } from "../../contract/procedures.ts";
import type { WriteName } from "../../contract/procedure-types.ts";
import type { Core } from "../core/core.ts";
import type { Repositories, Store } from "../ports/ports.ts";
import {
  type PreservedChange,
  type Step,
  type StepRule,
  ask,
  introducedName,
  preservedName,
  named,
} from "./step-rule.ts";
import { stepRules } from "./step-rules.ts";
import type { StoredStep } from "../ports/stores/step-store.ts";

/** A write that is about to run. */
export interface WatchedWrite {
  /** The store that the write has to use, which notes the appended events. */
  readonly store: Store;
  /** Gives the step after the write; null when the write makes no step. */
  readonly done: (value: unknown) => Promise<StoredStep | null>;
}

/**
 * Looks at the state before a write, so that the write can be undone. Input that its schema refuses changes nothing.
 */
export async function watchWrite(core: Core, procedure: WriteName, input: unknown): Promise<WatchedWrite> {
  const rule: StepRule = stepRules[procedure];
  const { store, ...seen } = withAppends(core.ports.store);
  const asked = "watch" in rule ? parsed(procedure, input) : null;
  if (!("watch" in rule) || asked === null) return { store, done: async () => null };
  const tell = await rule.watch(core, asked.value);
  return {
    store,
    done: async (value) => {
      const made = await tell(value);
      return made && storedStep(core, procedure, made, seen);
    },
  };
}

function storedStep(core: Core, procedure: string, made: Step, { appended, preserved, introduced }: Seen): StoredStep {
  const { clock, ids } = core.ports;
  const { subject, back, changed, uses = [], settlesHistory = false, historyFirst = false } = made;
  const events = settlesHistory ? [] : appended;
  const undone = events.toReversed().map(({ key, id }) => ask("occurrences", "undo", { key, eventId: id }));
  const inverse = typeof back === "string" ? null : historyFirst ? [...undone, ...back] : [...back, ...undone];
  const isEmpty = inverse?.length === 0;
  const ownNames = [
    ...changed,
    ...appended.map(({ id }) => named.entry(id)),
    ...preserved.map(preservedName),
    ...introduced.map(introducedName),
  ];
  return {
    id: ids.next(),
    session: core.session,
    at: clock.now(),
    on: clock.today(),
    procedure,
    subject: {
      name: subject.name,
      other: subject.other ?? null,
      date: (subject.date ?? null) as StoredStep["subject"]["date"],
    },
    inverse: isEmpty ? null : inverse,
    hindrance: typeof back === "string" ? back : isEmpty ? "nothing-changed" : null,
    changed: ownNames,
    uses: [
      ...new Set([
        ...uses,
        ...appended.flatMap((event) => (event.type === "undone" ? named.entry(event.eventId) : [])),
      ]),
    ],
    undoneAt: null,
  };
}

/** What a write appended to histories, which occurrences it preserved, and which subjects it introduced. */
interface Seen {
  readonly appended: readonly HistoryEvent[];
  /** The preserved occurrences of events. */
  readonly preserved: readonly PreservedChange[];
  /** Subjects by id. */
  readonly introduced: readonly string[];
}

/** A store that notes the appended events, preserved occurrences and introduced subjects. */
function withAppends(store: Store): Seen & { readonly store: Store } {
  const appended: HistoryEvent[] = [];
  const preserved: PreservedChange[] = [];
  const introduced: string[] = [];
  const watched = ({ history, subjects, preserved: preservedStore, ...rest }: Repositories): Repositories => ({
    ...rest,
    subjects: {
      ...subjects,
      ensure: (name, id) =>
        subjects.ensure(name, () => {
          const made = id();
          introduced.push(made);
          return made;
        }),
      insert: async (subject) => {
        await subjects.insert(subject);
        introduced.push(subject.id);
      },
      setWithdrawn: async (id, isWithdrawn) => {
        await subjects.setWithdrawn(id, isWithdrawn);
        if (!isWithdrawn) introduced.push(id);
      },
    },
    preserved: {
      ...preservedStore,
      add: async (added) => {
        const known = new Map((await preservedStore.list()).map((occurrence) => [keyOfId(occurrence.key), occurrence]));
        await preservedStore.add(added);
        for (const { key, eventId } of added)
          if (eventId !== null) preserved.push({ key, before: known.get(keyOfId(key)) ?? null });
      },
    },
    history: {
      ...history,
      append: async (event) => {
        await history.append(event);
        appended.push(event);
      },
    },
  });
  const transaction: Store["transaction"] = (work, options) =>
    store.transaction((repositories) => work(watched(repositories)), options);
  return { store: { ...store, transaction }, appended, preserved, introduced };
}

interface Schema {
  safeParse(input: unknown): { readonly success: boolean; readonly data?: unknown };
}

function parsed(procedure: string, input: unknown): { readonly value: unknown } | null {
  const [group = "", name = ""] = procedure.split(".");
  const members = (contract as Readonly<Record<string, Readonly<Record<string, unknown>>>>)[group];
  const definition = members?.[name] as { readonly "~orpc": { readonly inputSchema?: Schema } } | undefined;
  const result = definition?.["~orpc"].inputSchema?.safeParse(input ?? {});
  return result?.success ? { value: result.data } : null;
}
