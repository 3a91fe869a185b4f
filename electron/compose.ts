import path from "node:path";
import { type BrowserWindow, app } from "electron";
import { v7 } from "uuid";
import { calendarFolder } from "../db/calendar-folder.ts";
import { openDataFolder } from "../db/data-folder.ts";
import { restorerOf } from "../db/restorer.ts";
import { type Dispatch, type FaultListener, createDispatch } from "../shared/application/dispatch/dispatch.ts";
import { type OpenData, openRestorable } from "../shared/application/dispatch/restorable-data.ts";
import { createDutyClient } from "../shared/contract/client.ts";
import { DutyError } from "../shared/domain/errors.ts";
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
  /** False beside a database that cannot be opened: then nothing but the way back to a backup is answered. */
  readonly isOpen: () => boolean;
  readonly close: () => void;
}

/**
 * A pause in milliseconds: this process also draws and moves the window, and serves its files in several turns of the
 * event loop.
 */
const BREATH = 5;

/**
 * Opens the data folder and puts the core together with what only this door can do.
 * A database that cannot be opened leaves the screens the way back to a backup.
 * @throws {DutyError} `data-folder-unusable`.
 */
export async function compose({ dataFolder, clock, window, publish, log }: DesktopSurroundings): Promise<Desktop> {
  let language: Locale = "zh-CN";
  const reader = planReader();
  const onFault: FaultListener = ({ name, cause }) => log.write(name, cause);
  /** Then what is still being worked out goes no further: nobody waits for it. */
  let isClosed = false;
  const open = async (): Promise<OpenData> => {
    const data = await openDataFolder(dataFolder, { clock });
    const ports: Ports = {
      clock,
      store: data.store,
      evidence: data.evidence,
      backups: data.backups,
      kits: data.kits,
      ids: { next: () => v7() },
      pdf: createPdfPrinter(),
      files: createFileSaver(window, () => menuText(language)),
      calendarFolder: calendarFolder(data.folder),
      planReader: reader,
      events: { publish },
      breathe: () => new Promise((resolve) => void (isClosed || setTimeout(resolve, BREATH))),
      facts: {
        version: app.getVersion(),
        door: "electron",
        dataFolder: data.folder,
        readOnly: data.readOnly,
        actor: "",
      },
    };
    return { dispatch: createDispatch(ports, onFault), readOnly: data.readOnly, close: () => data.close() };
  };
  const restorer = restorerOf(path.resolve(dataFolder), { clock });
  const { dispatch, state, close } = await openRestorable({
    folder: path.resolve(dataFolder),
    open,
    restorer,
    events: { publish },
    onFault,
    servesDamaged: true,
  });
  const isOpen = () => !(state() instanceof DutyError);
  const locale = async () => {
    if (isOpen()) language = (await createDutyClient(dispatch).settings.get({})).locale;
    return language;
  };
  await locale();
  return {
    dispatch,
    locale,
    isOpen,
    close: () => {
      isClosed = true;
      reader.close();
      close();
    },
  };
}
