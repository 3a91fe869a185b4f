import { effectsOf, isWriteName } from "../../contract/procedure-list.ts";
import type { SessionStep } from "../../contract/schemas/session-step.ts";
import { DutyError, type StepFacts } from "../../domain/errors.ts";
import type { Core } from "../core/core.ts";
import { foundOrFail } from "../ports/found-or-fail.ts";
import type { InputOf } from "../../contract/procedure-types.ts";
import type { Repositories, TakenBack } from "../ports/ports.ts";
import { storeWithin } from "../ports/store-within.ts";
import { giveUpTakenBack } from "../preserve/give-up-taken-back.ts";
import { preservingStore } from "../preserve/preserving-store.ts";
import type { InverseRequest, StoredStep } from "../ports/stores/step-store.ts";
import { leaveLists } from "../subjects/remove-subject.ts";
import { introducedAmong, preservedAmong } from "./step-rule.ts";

/** The number of a session's steps among which the last one in effect is looked for. */
const FAR_ENOUGH = 1_000;

/** The steps of this session, the latest first. */
export async function sessionSteps({ ports, session }: Core, most: number): Promise<SessionStep[]> {
  const { steps } = ports.store;
  const list = await steps.list(session, most);
  const oldest = list.at(-1);
  const later = oldest ? await steps.laterInEffect(oldest.id) : [];
  return list.map((step) => stepView(step, later.slice(later.findIndex(({ id }) => id === step.id) + 1)));
}

interface Wanted {
  readonly id: string | null;
  /** The step before which the last step in effect is wanted. */
  readonly before: string | null;
}

/**
 * Undoes one step: its inverse requests run as one unit of work and may refuse as usual. An occurrence that the step
 * itself made overdue is no breach when the undo comes on the same day; on a later day it is preserved. Subjects that
 * the step introduced leave the lists, unless something else names them by now.
 *
 * @throws {DutyError} `not-found`; `nothing-to-undo`; `step-undone`; `step-not-undoable`; `step-rested-on`; as the
 *   inverse requests.
 */
export async function undoStep(core: Core, wanted: Wanted): Promise<SessionStep> {
  const { ports, derived } = core;
  const { steps } = ports.store;
  const step = await stepToUndo(core, wanted);
  const facts = factsOf(step);
  if (step.undoneAt !== null) throw new DutyError("step-undone", { step: facts });
  const { inverse } = step;
  if (inverse === null)
    throw new DutyError("step-not-undoable", { step: facts, hindrance: step.hindrance ?? "no-way-back" });
  const upper = restingOn(step, await steps.laterInEffect(step.id));
  if (upper) throw new DutyError("step-rested-on", { step: facts, by: factsOf(upper) });
  const isOfToday = step.on === ports.clock.today();
  const after = await ports.store.transaction(async (repositories) => {
    const inside = coreWithin(core, repositories);
    for (const request of inverse) {
      const { name } = request;
      if (!isWriteName(name)) throw new DutyError("unknown-procedure", { name });
      const store = isOfToday ? inside.ports.store : preservingStore(inside, name);
      const takenBack = isOfToday ? takenBackBy(request, step) : [];
      if (takenBack.length > 0) await giveUpTakenBack(repositories, await inside.derived.snapshot(), takenBack);
      await core.perform({ ...inside, ports: { ...inside.ports, store } }, request);
      inside.derived.forget(effectsOf(name).stale);
    }
    const preserved = preservedAmong(step.changed);
    await repositories.preserved.remove(preserved.map(({ key }) => key));
    await repositories.preserved.add(preserved.flatMap(({ before }) => before ?? []));
    if (preserved.length > 0) inside.derived.forget("everything");
    const introduced = introducedAmong(step.changed);
    for (const id of introduced) await leaveLists(repositories, id);
    if (introduced.length > 0) inside.derived.forget("everything");
    await repositories.steps.markUndone(step.id, ports.clock.now());
    // A computation still under way reads through the transaction, so it has to end first.
    await inside.derived.snapshot();
    return inside.derived;
  });
  derived.adopt(after);
  return { ...stepView(step, []), isUndone: true };
}

/** The rule version that a request which leads back takes away again. */
const takenBackBy = ({ name, input }: InverseRequest, { on }: StoredStep): TakenBack[] =>
  name === "obligations.withdrawVersion"
    ? [{ on, versionIds: new Set([(input as InputOf<"obligations", "withdrawVersion">).versionId]) }]
    : [];

/** The core for work inside of a transaction: all of it is stored, or none. */
function coreWithin(core: Core, repositories: Repositories): Core {
  const store = storeWithin(repositories);
  return { ...core, ports: { ...core.ports, store }, derived: core.derived.within(store) };
}

/** The named step, or the last step of the session that is in effect. */
async function stepToUndo({ ports, session }: Core, { id, before }: Wanted): Promise<StoredStep> {
  const { steps } = ports.store;
  if (id !== null) return foundOrFail(await steps.find(id), "step", id);
  const all = await steps.list(session, FAR_ENOUGH);
  const from = before === null ? 0 : all.findIndex((step) => step.id === before) + 1;
  const last = all.slice(from).find(({ undoneAt }) => undoneAt === null);
  if (!last) throw new DutyError("nothing-to-undo", {});
  return last;
}

/** The last later step that needs a thing changed by this one. */
const restingOn = ({ changed }: StoredStep, later: readonly StoredStep[]): StoredStep | undefined => {
  const names = new Set(changed);
  return later.findLast((step) => [...step.changed, ...step.uses].some((name) => names.has(name)));
};

const stepView = (step: StoredStep, later: readonly StoredStep[]): SessionStep => {
  const upper = step.undoneAt === null ? restingOn(step, later) : undefined;
  return {
    id: step.id,
    procedure: step.procedure,
    subject: step.subject,
    at: step.at,
    isUndone: step.undoneAt !== null,
    hindrance: step.hindrance,
    restsUnder: upper ? { procedure: upper.procedure, subject: upper.subject } : null,
  };
};

const factsOf = ({ procedure, subject }: StoredStep): StepFacts => ({ procedure, subject });
