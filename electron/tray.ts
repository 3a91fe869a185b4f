import path from "node:path";
import { Menu, Tray, nativeImage } from "electron";
import type { DutyClient } from "../shared/contract/client.ts";
import type { Locale } from "../shared/words/locale.ts";
import { menuText } from "../shared/words/menus.ts";
import type { ErrorLog } from "./error-log.ts";
import { type TrayActions, trayMenu } from "./tray-menu.ts";

/** Writes come in groups, and the tray has time. */
const REST_MS = 2_000;

interface TrayDoor {
  /** The folder with the icons. */
  readonly pictures: string;
  readonly client: DutyClient;
  readonly locale: () => Promise<Locale>;
  readonly actions: TrayActions;
  readonly log: ErrorLog;
}

/** The program's icon in the system's tray. */
export interface ProgramTray {
  /** Shows what is true now, soon: after a write, or when the day turned. */
  refresh(): void;
  remove(): void;
}

/** Puts the icon up: its tip has today's counts, its menu what reminds next, and a mark says that something is overdue. */
export function putUpTray({ pictures, client, locale, actions, log }: TrayDoor): ProgramTray {
  const picture = (isOverdue: boolean) =>
    nativeImage.createFromPath(path.join(pictures, isOverdue ? "tray-overdue.png" : "tray.png"));
  const tray = new Tray(picture(false));
  tray.on("click", () => actions.open());
  let timer: NodeJS.Timeout | null = null;
  refresh();
  return {
    refresh,
    remove() {
      if (timer) clearTimeout(timer);
      tray.destroy();
    },
  };

  function refresh(): void {
    timer ??= setTimeout(() => {
      timer = null;
      draw().catch((error: unknown) => log.write("the tray was not drawn", error));
    }, REST_MS);
  }

  async function draw(): Promise<void> {
    const [language, board, { reminders }] = await Promise.all([
      locale(),
      client.board.get({}),
      client.reminders.list({}),
    ]);
    const today = board.week.find(({ date }) => date === board.today)?.entries ?? 0;
    if (tray.isDestroyed()) return;
    tray.setImage(picture(board.summary.overdue > 0));
    tray.setToolTip(menuText(language).trayTip(board.summary.overdue, today));
    tray.setContextMenu(Menu.buildFromTemplate(trayMenu(reminders, actions, language)));
  }
}
