import { createContext, useContext, useEffect, useEffectEvent } from "react";
import { mayRun, shortcutName, takesText } from "./shortcut.ts";

/** The setting that allows single letters as shortcuts. */
export const SingleKeysContext = createContext(true);

export type Shortcuts = Readonly<Record<string, ((event: KeyboardEvent) => void) | undefined>>;

/**
 * Binds key names (see `shortcutName`) while the component is mounted. A key is handled once: whoever takes it
 * prevents its default, and the others leave it alone.
 */
export function useShortcuts(shortcuts: Shortcuts): void {
  const singleKeys = useContext(SingleKeysContext);
  const handle = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || !mayRun(event, takesText(document.activeElement), singleKeys)) return;
    const run = shortcuts[shortcutName(event)];
    if (!run) return;
    event.preventDefault();
    run(event);
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => handle(event);
    window.addEventListener("keydown", listener);
    return () => window.removeEventListener("keydown", listener);
  }, []);
}
