import os from "node:os";
import { v7 } from "uuid";
import { PROGRAM_VERSION } from "./program-version.ts";
import { holdDataFolder } from "../db/data-folder.ts";
import type { Dispatch, FaultListener } from "../shared/application/dispatch/dispatch.ts";
import type { DoorFacts, Ports } from "../shared/application/ports/ports.ts";
import type { Clock } from "../shared/domain/date/clock.ts";
import { findBrowser } from "./find-browser.ts";
import { EventHub } from "./machine/event-hub.ts";
import { planReader } from "../threads/plan-reader.ts";
import { browserPdfPrinter } from "./print-pdf.ts";

export type { Dispatch };

/** The core over an open data folder. */
export interface OpenCore {
  readonly dispatch: Dispatch;
  readonly hub: EventHub;
  readonly facts: DoorFacts;
  /** Cancels the readings under way. */
  stopReading(): void;
  /** Finishes the writes under way and releases the folder. */
  close(): Promise<void>;
}

/**
 * Opens the data folder and puts the core together with what this door can do: a headless browser prints, the
 * client saves files itself, events stay in the process.
 *
 * @throws {DutyError} `data-folder-unusable`, `database-newer`, `database-damaged`.
 */
export async function openCore(given: {
  readonly folder: string;
  readonly clock: Clock;
  readonly door: DoorFacts["door"];
  /** Is called with each fault that no error code foresees, beside the reply `unexpected`. */
  readonly onFault: (cause: unknown) => void;
}): Promise<OpenCore> {
  const { clock, door, onFault } = given;
  const data = await holdDataFolder(given.folder, { clock });
  const hub = new EventHub();
  const browser = findBrowser();
  const reader = planReader();
  let isClosed = false;
  const facts: DoorFacts = {
    version: PROGRAM_VERSION,
    door,
    dataFolder: data.folder,
    readOnly: data.readOnly,
    actor: os.userInfo().username,
  };
  const dispatch = dispatchLater(
    async () => ({
      ...(await data.stores()),
      clock,
      ids: { next: () => v7() },
      pdf: browser === null ? null : browserPdfPrinter(browser),
      files: { save: async () => ({ outcome: "download", path: null }) },
      planReader: reader,
      events: hub,
      ...(door === "host" && { breathe: () => (isClosed ? never() : breathe()) }),
      facts,
    }),
    ({ cause }) => onFault(cause),
  );
  return {
    dispatch,
    hub,
    facts,
    stopReading: () => reader.close(),
    close: async () => {
      isClosed = true;
      reader.close();
      data.close();
    },
  };
}

/**
 * A pause in milliseconds. A file of the screens is served in several turns of the event loop, so one turn would not
 * be enough.
 */
const BREATH = 5;
/** Requests that came meanwhile are answered, and events are sent. */
const breathe = (): Promise<void> => new Promise((resolve) => void setTimeout(resolve, BREATH));

/** A computation that is under way when the core is closed never settles: nobody waits for it. */
const never = (): Promise<void> => new Promise(() => undefined);

/**
 * The stores and the core with its schemas and use cases are loaded by the first request: a host that only says where it is answers in
 * a third of the time.
 */
function dispatchLater(ports: () => Promise<Ports>, onFault: FaultListener): Dispatch {
  let loaded: Promise<Dispatch> | null = null;
  const load = async () => {
    const [{ createDispatch }, given] = await Promise.all([
      import("../shared/application/dispatch/dispatch.ts"),
      ports(),
    ]);
    return createDispatch(given, onFault);
  };
  return async (request) => (await (loaded ??= load()))(request);
}
