import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Suspense, useState } from "react";
import { duty } from "../client.ts";
import { Trouble } from "../components/trouble.tsx";
import { useEarlyInput } from "../keyboard/early-input.ts";
import { holdTyped } from "../keyboard/hold-typed.ts";
import { useReturnedFocus } from "../keyboard/use-returned-focus.ts";
import { useShortcuts } from "../keyboard/use-shortcuts.ts";
import { MENU_SCREENS } from "../routing/route.ts";
import { navigate, useRoute } from "../routing/use-route.ts";
import { DetailsProvider } from "../details/details-provider.tsx";
import { LateReminders } from "../reminders/late-reminders.tsx";
import { SearchProvider } from "../search/search-provider.tsx";
import { shellText } from "../text/shell.ts";
import { useText } from "../text/use-text.ts";
import { YearBand } from "../year/year-band.tsx";
import { LoadWhenIdle } from "./load-when-idle.tsx";
import { printPaper } from "./print-paper.ts";
import { ReadOnlyBanner } from "./read-only-banner.tsx";
import { ScreenBoundary } from "./screen-boundary.tsx";
import { screens } from "./screens.ts";
import styles from "./shell.module.css";
import { SideBar } from "./side-bar.tsx";
import { UndoProvider } from "./undo.tsx";
import { useMenuCommands } from "./use-menu-commands.ts";
import { whenOpened } from "./when-opened.tsx";

const SessionDrawer = whenOpened(async () => (await import("./session-drawer.tsx")).SessionDrawer);
const KeyHelp = whenOpened(async () => (await import("./key-help.tsx")).KeyHelp);

/** Side bar, banner and the current screen. */
export function Shell() {
  const { screen } = useRoute();
  const queries = useQueryClient();
  const info = useQuery(duty.app.info.queryOptions({ input: {} }));
  const [opened, setOpened] = useState<"help" | "steps" | null>(null);
  const close = () => setOpened(null);
  const Current = screens[screen];
  const t = useText(shellText);

  useReturnedFocus();
  useMenuCommands(() => setOpened("help"));
  useShortcuts({
    record: () => {
      if (screen !== "record") holdTyped();
      navigate("record");
    },
    steps: () => setOpened("steps"),
    help: () => setOpened("help"),
    print: () => void printPaper(queries),
    screens: (event) => navigate(MENU_SCREENS[Number(event.key) - 1] ?? "board"),
  });

  return (
    <UndoProvider>
      <div className={styles.shell}>
        <a className={styles.skip} href="#main" data-screen-only onClick={skipToMain}>
          {t.skip}
        </a>
        <SideBar
          current={screen}
          info={info.data}
          onSteps={() => setOpened("steps")}
          onHelp={() => setOpened("help")}
        />
        <main className={styles.main} id="main" tabIndex={-1}>
          {info.data?.readOnly && <ReadOnlyBanner reason={info.data.readOnly} />}
          <YearBand screen={screen} />
          {info.error && (
            <div className={styles.trouble}>
              <Trouble error={info.error} onRetry={info.refetch} />
            </div>
          )}
          <div className={styles.content}>
            <DetailsProvider key={screen} onEvents={close}>
              <SearchProvider>
                <ScreenBoundary>
                  <Suspense fallback={null}>
                    <Current />
                    <LoadWhenIdle />
                    <EarlyInput />
                  </Suspense>
                </ScreenBoundary>
              </SearchProvider>
            </DetailsProvider>
          </div>
        </main>
        <LateReminders info={info.data} />
        <SessionDrawer isOpen={opened === "steps"} onClose={close} />
        <KeyHelp isOpen={opened === "help"} onClose={close} />
      </div>
    </UndoProvider>
  );
}

/** Stands beside the screen, so that what was pressed early finds it there. */
function EarlyInput() {
  useEarlyInput();
  return null;
}

/** The address is the screen's, so that the link only moves the focus. */
function skipToMain(event: React.MouseEvent): void {
  event.preventDefault();
  document.getElementById("main")?.focus();
}
