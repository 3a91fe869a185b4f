import path from "node:path";
import { v7 } from "uuid";
import { PROGRAM_VERSION } from "./program-version.ts";
import { holdDataFolder } from "../db/data-folder.ts";
import type { Dispatch, FaultListener } from "../shared/application/dispatch/dispatch.ts";
import { type OpenData, openRestorable } from "../shared/application/dispatch/restorable-data.ts";
import type { DoorFacts, Ports, Restorer } from "../shared/application/ports/ports.ts";
import { DutyError } from "../shared/domain/errors.ts";
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
  readonly folder: string;
  /** How the folder is open now: why it is only read, and what keeps it from being opened; each null where nothing does. */
  state(): { readonly readOnly: DoorFacts["readOnly"]; readonly trouble: DutyError | null };
  /** Cancels the readings under way. */
  stopReading(): void;
  /** Finishes the writes under way and releases the folder. */
  close(): Promise<void>;
}

/**
 * Opens the data folder and puts the core together with what this door can do: a headless browser prints, the
 * client saves files itself, events stay in the process.
 *
 * The screens of a host are served also beside a database that cannot be opened: they offer the way back to a backup.
 *
 * @throws {DutyError} `data-folder-unusable`; of a command also `database-newer`, `database-damaged`.
 */
export async function openCore(given: {
  readonly folder: string;
  readonly clock: Clock;
  readonly door: DoorFacts["door"];
  /** The name that records are signed with; left out: that of the settings. */
  readonly clerk?: string | undefined;
  /** Is called with each fault that no error code foresees, beside the reply `unexpected`. */
  readonly onFault: (cause: unknown) => void;
}): Promise<OpenCore> {
  const { clock, door, onFault } = given;
  const folder = path.resolve(given.folder);
  const hub = new EventHub();
  const browser = findBrowser();
  const reader = planReader();
  let isClosed = false;
  const open = async (): Promise<OpenData> => {
    const data = await holdDataFolder(folder, { clock });
    const { readOnly } = data;
    const dispatch = dispatchLater(
      async () => ({
        ...(await data.stores()),
        clock,
        ids: { next: () => v7() },
        pdf: browser === null ? null : browserPdfPrinter(browser),
        files: { save: async () => ({ outcome: "download", path: null }) },
        calendarFolder: (await import("../db/calendar-folder.ts")).calendarFolder(folder),
        planReader: reader,
        events: hub,
        ...(door === "host" && { breathe: () => (isClosed ? never() : breathe()) }),
        facts: { version: PROGRAM_VERSION, door, dataFolder: folder, readOnly, actor: given.clerk ?? "" },
      }),
      ({ cause }) => onFault(cause),
    );
    return { dispatch, readOnly, close: () => data.close() };
  };
  const data = await openRestorable({
    folder,
    open,
    restorer: restorerLater(folder, clock),
    events: hub,
    onFault: ({ cause }) => onFault(cause),
    // A command that meets a damaged folder says so; screens stay open and offer the way back.
    servesDamaged: door === "host",
  });
  return {
    dispatch: data.dispatch,
    hub,
    folder,
    state: () => {
      const state = data.state();
      return state instanceof DutyError ? { readOnly: null, trouble: state } : { ...state, trouble: null };
    },
    stopReading: () => reader.close(),
    close: async () => {
      isClosed = true;
      reader.close();
      data.close();
    },
  };
}

/** What leads back to a backup is loaded when somebody asks for it. */
function restorerLater(folder: string, clock: Clock): Restorer {
  const restorer = async () => (await import("../db/restorer.ts")).restorerOf(folder, { clock });
  return {
    list: async (place) => (await restorer()).list(place),
    preview: async (source) => (await restorer()).preview(source),
    apply: async (source) => (await restorer()).apply(source),
    bringBackEvidence: async (source) => (await restorer()).bringBackEvidence(source),
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
