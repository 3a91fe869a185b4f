import { call, getRouter, isProcedure } from "@orpc/server";
import { effectsOf, isWriteName, procedureKinds } from "../../contract/procedure-list.ts";
import type { WriteName } from "../../contract/procedure-types.ts";
import type { Reply, Request } from "../../contract/reply.ts";
import { DutyError } from "../../domain/errors.ts";
import type { Core } from "../core/core.ts";
import { DerivedData } from "../view/derived-data.ts";
import { OpenTickets } from "../core/open-tickets.ts";
import { preserveOverRelease } from "../preserve/preserve-over-release.ts";
import { preservingStore } from "../preserve/preserving-store.ts";
import { loadSettings } from "../ports/load-settings.ts";
import type { DoorFacts, Ports } from "../ports/ports.ts";
import { replyErrorOf } from "./reply-error.ts";
import { router } from "./router.ts";
import { watchWrite } from "../steps/record-step.ts";
import type { StoredStep } from "../ports/stores/step-store.ts";

/** Answers one request of the contract. It never rejects: a failure is a reply too. */
export type Dispatch = (request: Request) => Promise<Reply>;

/** Receives each `unexpected` reply with the thrown value, for the door's log. */
export type FaultListener = (fault: { readonly name: string; readonly cause: unknown }) => void;

/**
 * The core behind every door. Input and output are checked against the contract; writes run one at a time, are refused where
 * the data folder is read-only, and each one that succeeds publishes `data-changed`.
 */
export function createDispatch(ports: Ports, onFault: FaultListener = () => undefined): Dispatch {
  const writes = new WriteQueue();
  const inTurn: Core["inTurn"] = (work) => writes.run(work);
  const perform: Core["perform"] = (inside, { name, input }) => callProcedure(inside, name, input);
  const alone: Core = {
    ports,
    derived: new DerivedData(ports),
    tickets: new OpenTickets(),
    inTurn,
    session: "",
    perform,
  };
  const answer = ({ name, input, session = "" }: Request) => {
    const core = { ...alone, session };
    if (!isWriteName(name)) return callProcedure(core, name, input).then((value) => ({ value }));
    const run = () => write(core, name, input, onFault);
    return effectsOf(name).takesOwnTurn ? run() : inTurn(run);
  };
  const started = onceDone(() => inTurn(() => preserveOverRelease(alone)));
  return async (request) => {
    try {
      if (!procedureKinds.has(request.name)) throw new DutyError("unknown-procedure", { name: request.name });
      await started();
      return { ok: true, ...(await answer(request)) };
    } catch (thrown) {
      const error = replyErrorOf(thrown);
      if (error.code === "unexpected") onFault({ name: request.name, cause: thrown });
      return { ok: false, error };
    }
  };
}

/** Runs `work` until it has succeeded once; callers that come meanwhile wait for the same run. */
function onceDone(work: () => Promise<void>): () => Promise<void> {
  let run: Promise<void> | null = null;
  return () =>
    (run ??= work().catch((error: unknown) => {
      run = null;
      throw error;
    }));
}

async function write(
  core: Core,
  name: WriteName,
  input: unknown,
  onFault: FaultListener,
): Promise<{ value: unknown; step: string | null }> {
  refuseReadOnly(core.ports.facts);
  const facts = await signedFacts(core.ports);
  const watched = await watchWrite(core, name, input);
  const seen: Core = { ...core, ports: { ...core.ports, facts, store: watched.store } };
  const ports = { ...seen.ports, store: preservingStore(seen, name) };
  const value = await callProcedure({ ...core, ports }, name, input);
  core.derived.forget(effectsOf(name).stale);
  const step = await keepStep(core, name, () => watched.done(value), onFault);
  core.ports.events.publish({ type: "data-changed", procedure: name });
  return { value, step };
}

/** The facts of the door with the name that this write is signed with. */
async function signedFacts({ facts, store }: Ports): Promise<DoorFacts> {
  if (facts.actor !== "") return facts;
  return { ...facts, actor: (await loadSettings(store.settings)).clerkName };
}

/** A stored write is acknowledged even where its step cannot be recorded. */
async function keepStep(
  { ports }: Core,
  name: string,
  done: () => Promise<StoredStep | null>,
  onFault: FaultListener,
): Promise<string | null> {
  try {
    const step = await done();
    if (step) await ports.store.transaction(({ steps }) => steps.append(step));
    return step?.id ?? null;
  } catch (cause) {
    onFault({ name: `${name}, its step`, cause });
    return null;
  }
}

async function callProcedure(core: Core, name: string, input: unknown): Promise<unknown> {
  const path = name.split(".");
  const procedure = getRouter(router, path);
  if (!isProcedure(procedure)) throw new DutyError("unknown-procedure", { name });
  return call(procedure, input, { context: { core }, path });
}

function refuseReadOnly({ readOnly, dataFolder: folder }: DoorFacts): void {
  if (readOnly === "data-locked") throw new DutyError("data-locked", { folder });
  if (readOnly !== null) throw new DutyError("data-read-only", { folder });
}

/** Runs one piece of work at a time, in the order of arrival. A failure does not stop the next one. */
class WriteQueue {
  #last: Promise<unknown> = Promise.resolve();

  run<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(work);
    // The failure belongs to the caller of the work and reaches it through `turn`.
    this.#last = turn.catch(() => undefined);
    return turn;
  }
}
