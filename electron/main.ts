import { mkdirSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { type BrowserWindow, app, ipcMain, powerMonitor, session } from "electron";
import { writePrivately } from "../db/private-files.ts";
import { FRAME_FILE, frameDrawer } from "../shared/application/transports/frame-drawer.ts";
import { productClock } from "../shared/application/transports/product-clock.ts";
import { watchDay } from "../shared/application/transports/watch-day.ts";
import { createDutyClient } from "../shared/contract/client.ts";
import type { DutyEvent } from "../shared/contract/events.ts";
import type { OccurrenceKey } from "../shared/contract/schemas/values.ts";
import type { Clock } from "../shared/domain/date/clock.ts";
import { APP_SCHEME, registerAppScheme } from "./app-scheme.ts";
import { EVENT_CHANNEL } from "./channels.ts";
import { type Closing, closeToTray } from "./closing.ts";
import { compose } from "./compose.ts";
import { type ErrorLog, openErrorLog } from "./error-log.ts";
import { denyDebugging, denyDownloads, denyNetwork, denyPermissions, hardenContents } from "./harden.ts";
import { serveContract } from "./ipc.ts";
import { catchUnexpected, refuseOptions, refuseStart } from "./last-words.ts";
import { installMenu } from "./menu-bar.ts";
import { loginSurroundings, startAtLogin } from "./login-item.ts";
import { type Profile, profileOf } from "./profile.ts";
import { rendererFiles } from "./protocol.ts";
import { keyOf, tellReminders } from "./reminders.ts";
import { type StartOptions, readStartOptions } from "./start-options.ts";
import { watchPublications } from "../shared/contract/watch-publications.ts";
import { type ProgramTray, putUpTray } from "./tray.ts";
import { bringForward, openMainWindow } from "./window.ts";

const RENDERER = path.join(import.meta.dirname, "../renderer");
const FRAME = pathToFileURL(path.join(RENDERER, FRAME_FILE)).href;
/** A window that is blank for longer looks broken. */
const PATIENCE_MS = 1_000;
const PRELOAD = path.join(import.meta.dirname, "preload.cjs");

/** The browser edition keeps its data at the same place (`host/machine/default-data-folder.ts`). */
const PROGRAM_FOLDER = "duty-calendar";

registerAppScheme();
app.enableSandbox();
hardenContents(app);
denyDebugging(app);
const startOptions = readStartOptions(process.argv.slice(1), process.env);
if (startOptions.ok) begin(startOptions.value);
else refuseOptions(startOptions.error);

/** Takes its own profile; the second program on one profile hands over to the first and ends. */
function begin(options: StartOptions): void {
  writePrivately();
  const { dataFolder, today } = options;
  const profile = profileOf(path.join(app.getPath("appData"), PROGRAM_FOLDER), dataFolder);
  mkdirSync(profile.userData, { recursive: true });
  app.setPath("userData", profile.userData);
  if (!app.requestSingleInstanceLock()) return app.quit();

  const clock = productClock(today, Date.now);
  const log = openErrorLog(path.join(profile.dataFolder, "logs"), () => clock.now());
  catchUnexpected(log);
  app
    .whenReady()
    .then(() => start(profile, clock, log, options))
    .catch((error: unknown) => refuseStart(error, log));
}

async function start(
  { dataFolder, userData }: Profile,
  clock: Clock,
  log: ErrorLog,
  asked: StartOptions,
): Promise<void> {
  let window: BrowserWindow | null = null;
  const listeners = new Set<(event: DutyEvent) => void>();
  const desktop = await compose({ dataFolder, clock, window: () => window, publish, log });
  app.on("will-quit", () => desktop.close());

  denyPermissions(session.defaultSession);
  denyNetwork(session.defaultSession);
  denyDownloads(session.defaultSession);
  session.defaultSession.protocol.handle(
    APP_SCHEME,
    rendererFiles(RENDERER, {
      dispatch: desktop.dispatch,
      today: () => clock.today(),
      patience: () => new Promise((resolve) => void setTimeout(resolve, PATIENCE_MS)),
      drawFrame: frameDrawer(FRAME, (cause) => log.write("first frame", cause)),
    }),
  );
  serveContract(ipcMain, desktop.dispatch, log);
  await putUpMenu();

  const opened = openMainWindow(PRELOAD, userData, log, asked.isHidden);
  window = opened;
  opened.on("closed", () => (window = null));
  opened.on("unresponsive", () => log.write("the page does not answer", "unresponsive"));
  app.on("child-process-gone", (_event, { type, reason }) => log.write(`a process of Chromium ended: ${type}`, reason));
  app.on("second-instance", () => window && bringForward(window));
  app.on("window-all-closed", () => app.quit());
  const stopWatch = watchDay(
    { clock, setTimeout, clearTimeout, onResume: (listener) => powerMonitor.on("resume", listener) },
    (today) => publish({ type: "day-changed", today }),
  );
  app.on("will-quit", stopWatch);
  let isInLoginItems = false;
  const closing: Closing = { staysInTray: false, locale: await desktop.locale() };
  await readClosing();
  closeToTray(opened, closing);
  let tray: ProgramTray | null = null;
  // The first moments belong to the page.
  opened.once("ready-to-show", standByWhenOpen);

  /** Beside a database that cannot be opened nothing is reminded of, until a backup is put back. */
  function standByWhenOpen(): void {
    if (tray === null && desktop.isOpen()) standBy();
  }

  /** What goes on while no window is seen: the tray, the reminders and the published calendars. */
  function standBy(): void {
    const show = (key: OccurrenceKey) => bring({ type: "open-occurrence", key });
    tray = putUpTray({
      pictures: RENDERER,
      client: createDutyClient(desktop.dispatch),
      locale: desktop.locale,
      log,
      actions: {
        open: () => window && bringForward(window),
        record: () => bring({ type: "menu", command: "record" }),
        show,
        quit: () => app.quit(),
      },
    });
    const stopReminding = tellReminders({
      dispatch: desktop.dispatch,
      locale: desktop.locale,
      log,
      onClick: (reminder) => (reminder ? show(keyOf(reminder)) : bring({ type: "menu", command: "board" })),
    });
    const stopPublishing = watchPublications({
      client: createDutyClient(desktop.dispatch),
      setTimeout,
      clearTimeout,
      subscribe: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      onTrouble: (error) => log.write("calendars were not published", error),
    });
    app.on("will-quit", () => {
      stopPublishing();
      stopReminding();
      tray?.remove();
    });
  }

  /** Shows the window, and in it what the event is about. */
  function bring(event: DutyEvent): void {
    if (window) bringForward(window);
    publish(event);
  }

  function publish(event: DutyEvent): void {
    window?.webContents.send(EVENT_CHANNEL, event);
    for (const listener of listeners) listener(event);
    if (event.type === "data-changed" || event.type === "day-changed") tray?.refresh();
    if (event.type !== "data-changed") return;
    if (event.procedure === "restore.apply") standByWhenOpen();
    if (event.procedure === "settings.set" || event.procedure === "restore.apply")
      Promise.all([putUpMenu(), readClosing()]).catch((error: unknown) =>
        log.write("the settings were not followed", error),
      );
  }

  async function readClosing(): Promise<void> {
    if (!desktop.isOpen()) return;
    const { staysInTray, startsAtLogin, locale } = await createDutyClient(desktop.dispatch).settings.get({});
    Object.assign(closing, { staysInTray, locale });
    // The entry follows the program where it was moved; one that nobody asked for is left to the clerk.
    if (startsAtLogin || isInLoginItems) startAtLogin(startsAtLogin, loginSurroundings(asked.dataFolder));
    isInLoginItems = startsAtLogin;
  }

  async function putUpMenu(): Promise<void> {
    installMenu(await desktop.locale(), (command) => publish({ type: "menu", command }), dataFolder);
  }
}
