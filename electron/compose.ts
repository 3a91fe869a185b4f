import os from "node:os";
import { type BrowserWindow, app } from "electron";
import { v7 } from "uuid";
import { openDataFolder } from "../db/data-folder.ts";
import { type Dispatch, createDispatch } from "../shared/application/dispatch/dispatch.ts";
import type { Ports } from "../shared/application/ports/ports.ts";
import type { DutyEvent } from "../shared/contract/events.ts";
import type { Clock } from "../shared/domain/date/clock.ts";
import type { ErrorLog } from "./error-log.ts";
import { createFileSaver } from "./file-saver.ts";
import { planReader } from "../threads/plan-reader.ts";
import { createPdfPrinter } from "./pdf-printer.ts";
import { menuText } from "../shared/words/menus.ts";
import type { Locale } from "../shared/words/locale.ts";

/** The means that the desktop door hands to the core. */
export interface DesktopSurroundings {
  readonly dataFolder: string;
  readonly clock: Clock;
  /** Null while there is no window. */
  readonly window: () => BrowserWindow | null;
  readonly publish: (event: DutyEvent) => void;
  readonly log: ErrorLog;
}

export interface Desktop {
  readonly dispatch: Dispatch;
  /** The language the clerk chose; Chinese until then. */
  readonly locale: () => Promise<Locale>;
  readonly close: () => void;
}

/**
 * A pause in milliseconds: this process also draws and moves the window, and serves its files in several turns of the
 * event loop.
 */
const BREATH = 5;

/**
 * Opens the data folder and puts the core together with what only this door can do.
 * @throws {DutyError} `data-folder-unusable`, `database-newer`, `database-damaged`.
 */
export async function compose({ dataFolder, clock, window, publish, log }: DesktopSurroundings): Promise<Desktop> {
  const data = await openDataFolder(dataFolder, { clock });
  const locale = async () => (await data.store.settings.all()).locale ?? "zh-CN";
  let language = await locale();
  const reader = planReader();
  /** Then what is still being worked out goes no further: nobody waits for it. */
  let isClosed = false;
  const ports: Ports = {
    clock,
    store: data.store,
    evidence: data.evidence,
    backups: data.backups,
    ids: { next: () => v7() },
    pdf: createPdfPrinter(),
    files: createFileSaver(window, () => menuText(language)),
    planReader: reader,
    events: { publish },
    breathe: () => new Promise((resolve) => void (isClosed || setTimeout(resolve, BREATH))),
    facts: {
      version: app.getVersion(),
      door: "electron",
      dataFolder: data.folder,
      readOnly: data.readOnly,
      actor: os.userInfo().username,
    },
  };
  const dispatch = createDispatch(ports, ({ name, cause }) => log.write(name, cause));
  const close = () => {
    isClosed = true;
    reader.close();
    data.close();
  };
  return { dispatch, locale: async () => (language = await locale()), close };
}
