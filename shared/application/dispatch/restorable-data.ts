import type { Reply, ReplyError, Request } from "../../contract/reply.ts";
import { DutyError, type ErrorCode } from "../../domain/errors.ts";
import type { DoorFacts, Ports, Restorer } from "../ports/ports.ts";
import type { Dispatch, FaultListener } from "./dispatch.ts";

/** A core over an open data folder. */
export interface OpenData {
  readonly dispatch: Dispatch;
  readonly readOnly: DoorFacts["readOnly"];
  readonly close: () => void;
}

/** The means of a door whose data can be put back to a backup while it runs. */
export interface RestoringDoor {
  readonly folder: string;
  /** @throws {DutyError} when the folder cannot be opened. */
  readonly open: () => Promise<OpenData>;
  readonly restorer: Restorer;
  readonly events: Ports["events"];
  readonly onFault: FaultListener;
  /** Whether a folder that is damaged is served all the same, so that a backup can be put back from the screens. */
  readonly servesDamaged: boolean;
}

export interface RestorableData {
  readonly dispatch: Dispatch;
  /** What is open now; the trouble where nothing can be opened. */
  readonly state: () => OpenData | DutyError;
  readonly close: () => void;
}

/** The troubles of a data folder that a backup cures. */
const CURED: ReadonlySet<ErrorCode> = new Set([
  "database-damaged",
  "database-foreign",
  "database-newer",
  "data-folder-disordered",
]);

/**
 * Opens a data folder so that a restore can take place while the door stays open: it waits until running requests are answered,
 * holds new ones, closes the folder, puts the backup in its place and opens the folder anew. Everything is then derived afresh.
 *
 * @throws {DutyError} when the folder cannot be opened, and is not served damaged.
 */
export async function openRestorable(door: RestoringDoor): Promise<RestorableData> {
  const turn = new Turnstile();
  let state = await opened(door);
  if (state instanceof DutyError && !(door.servesDamaged && CURED.has(state.code))) throw state;

  /** A backup that cannot be put back is refused before anything is closed. */
  const apply = async (request: Request): Promise<Reply> => {
    const preview = await answerRestore({ ...request, name: "restore.preview" }, door);
    if (!preview.ok) return preview;
    return turn.alone(async () => {
      if (!(state instanceof DutyError)) state.close();
      try {
        return await answerRestore(request, door);
      } finally {
        state = await opened(door);
      }
    });
  };
  const change = async (request: Request): Promise<Reply> => {
    const refusal = refusalOf(state, door.folder);
    if (refusal) return refused(refusal);
    const reply = request.name === "restore.apply" ? await apply(request) : await answerRestore(request, door);
    if (reply.ok) door.events.publish({ type: "data-changed", procedure: request.name });
    return reply;
  };

  return {
    state: () => state,
    dispatch: (request) => {
      if (request.name === "restore.apply" || request.name === "restore.evidence") return change(request);
      if (request.name.startsWith("restore.")) return answerRestore(request, door);
      return turn.beside(async () => (state instanceof DutyError ? refused(state) : state.dispatch(request)));
    },
    close: () => {
      if (!(state instanceof DutyError)) state.close();
    },
  };
}

async function opened({ open }: RestoringDoor): Promise<OpenData | DutyError> {
  try {
    return await open();
  } catch (error) {
    if (error instanceof DutyError) return error;
    throw error;
  }
}

/** Its schemas are loaded by the first request for them: a start does not need them. */
async function answerRestore(request: Request, { restorer, onFault }: RestoringDoor): Promise<Reply> {
  const { dispatchRestore } = await import("./dispatch-restore.ts");
  return dispatchRestore(request, restorer, onFault);
}

function refusalOf(state: OpenData | DutyError, folder: string): DutyError | null {
  if (state instanceof DutyError || state.readOnly === null) return null;
  return new DutyError(state.readOnly === "data-locked" ? "data-locked" : "data-read-only", { folder });
}

const refused = ({ code, details }: DutyError): Reply => ({ ok: false, error: { code, details } as ReplyError });

/** Lets work pass side by side, or one piece alone while everything else waits. */
class Turnstile {
  #gate: Promise<unknown> = Promise.resolve();
  readonly #inside = new Set<Promise<unknown>>();

  async beside<T>(work: () => Promise<T>): Promise<T> {
    for (let passed: Promise<unknown> | null = null; passed !== this.#gate; ) {
      passed = this.#gate;
      await passed;
    }
    const running = work();
    this.#inside.add(running);
    try {
      return await running;
    } finally {
      this.#inside.delete(running);
    }
  }

  alone<T>(work: () => Promise<T>): Promise<T> {
    const run = this.#gate.then(async () => {
      await Promise.allSettled(this.#inside);
      return work();
    });
    // The failure belongs to the caller of the work and reaches it through `run`.
    this.#gate = run.catch(() => undefined);
    return run;
  }
}
