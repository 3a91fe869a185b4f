import { useQuery } from "@tanstack/react-query";
import { Suspense, useState } from "react";
import { duty } from "../client.ts";
import { Trouble } from "../components/trouble.tsx";
import { useShortcuts } from "../keyboard/use-shortcuts.ts";
import { MENU_SCREENS } from "../routing/route.ts";
import { navigate, useRoute } from "../routing/use-route.ts";
import { EventProvider } from "../screens/events/event-provider.tsx";
import { OccurrenceProvider } from "../screens/occurrence/occurrence-provider.tsx";
import { SearchProvider } from "../search/search-provider.tsx";
import { KeyHelp } from "./key-help.tsx";
import { ReadOnlyBanner } from "./read-only-banner.tsx";
import { ScreenBoundary } from "./screen-boundary.tsx";
import { screens } from "./screens.ts";
import styles from "./shell.module.css";
import { SideBar } from "./side-bar.tsx";
import { UndoProvider } from "./undo.tsx";
import { useMenuCommands } from "./use-menu-commands.ts";

/** Side bar, banner and the current screen. */
export function Shell() {
  const { screen } = useRoute();
  const info = useQuery(duty.app.info.queryOptions({ input: {} }));
  const [isHelpOpen, setHelpOpen] = useState(false);
  const Current = screens[screen];

  useMenuCommands(() => setHelpOpen(true));
  useShortcuts({
    n: () => navigate("record"),
    "?": () => setHelpOpen(true),
    ...Object.fromEntries(MENU_SCREENS.map((name, index) => [`Ctrl+${index + 1}`, () => navigate(name)])),
  });

  return (
    <SearchProvider>
      <div className={styles.shell}>
        <SideBar current={screen} info={info.data} onHelp={() => setHelpOpen(true)} />
        <main className={styles.main}>
          {info.data?.readOnly && <ReadOnlyBanner reason={info.data.readOnly} />}
          {info.error && (
            <div className={styles.trouble}>
              <Trouble error={info.error} onRetry={info.refetch} />
            </div>
          )}
          <div className={styles.content}>
            <UndoProvider>
              <EventProvider key={screen}>
                <OccurrenceProvider>
                  <ScreenBoundary>
                    <Suspense fallback={null}>
                      <Current />
                    </Suspense>
                  </ScreenBoundary>
                </OccurrenceProvider>
              </EventProvider>
            </UndoProvider>
          </div>
        </main>
        <KeyHelp open={isHelpOpen} onClose={() => setHelpOpen(false)} />
      </div>
    </SearchProvider>
  );
}
