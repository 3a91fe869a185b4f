import { watchDay } from "../shared/application/transports/watch-day.ts";
import type { Clock } from "../shared/domain/date/clock.ts";
import type { DutyError } from "../shared/domain/errors.ts";
import { type OpenCore, openCore } from "./compose.ts";
import { startHttpServer } from "./http/http-server.ts";

export interface RunningHost {
  /** The address to open; its token is the key. */
  readonly address: string;
  readonly port: number;
  readonly dataFolder: string;
  /** Why the folder is only to be looked at, or null. */
  readonly readOnly: "data-locked" | "folder-read-only" | null;
  /** Why the folder cannot be opened: then the screens offer the way back to a backup, and nothing else. Null where it is open. */
  readonly trouble: DutyError | null;
  /** Takes no new request, ends the running ones, closes the database. */
  close(): Promise<void>;
}

/**
 * The loopback web door: opens the data folder and serves the screens and the contract on 127.0.0.1.
 *
 * @throws {DutyError} when the data folder cannot be opened.
 * @throws {NodeJS.ErrnoException} `EADDRINUSE`, `EACCES` for the port.
 */
export async function serve(options: {
  readonly folder: string;
  readonly clock: Clock;
  readonly rendererFolder: string;
  /** 0 takes a free one. */
  readonly port: number;
}): Promise<RunningHost> {
  const { folder, clock } = options;
  const core = await openCore({ folder, clock, door: "host", onFault: (cause) => console.error(cause) });
  const { dispatch, hub } = core;
  const server = await startHttpServer({ dispatch, hub, today: () => clock.today(), ...options }).catch(
    async (cause: unknown) => {
      await core.close();
      throw cause;
    },
  );
  const stopWatching = watchDay({ clock, setTimeout, clearTimeout }, (today) =>
    hub.publish({ type: "day-changed", today }),
  );
  const stopPublishing = publishLater(core);
  return {
    address: server.address,
    port: server.port,
    dataFolder: core.folder,
    ...core.state(),
    async close() {
      stopWatching();
      stopPublishing();
      core.stopReading();
      await server.close();
      await core.close();
    },
  };
}

/** A start belongs to the page: what publishes, and the schemas that it needs, are loaded afterwards. */
const LOAD_AFTER_MS = 3_000;

function publishLater({ dispatch, hub }: OpenCore): () => void {
  let isOver = false;
  let stop = () => undefined as void;
  const begin = async () => {
    const [{ watchPublications }, { createDutyClient }] = await Promise.all([
      import("../shared/contract/watch-publications.ts"),
      import("../shared/contract/client.ts"),
    ]);
    if (isOver) return;
    stop = watchPublications({
      client: createDutyClient(dispatch),
      setTimeout,
      clearTimeout,
      subscribe: (listener) => hub.subscribe(listener),
      onTrouble: (error) => console.error(error),
    });
  };
  const timer = setTimeout(() => void begin().catch((error: unknown) => console.error(error)), LOAD_AFTER_MS);
  return () => {
    isOver = true;
    clearTimeout(timer);
    stop();
  };
}
