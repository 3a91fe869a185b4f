import { createContext, useContext, useEffect, useEffectEvent } from "react";
import { isOverlaid } from "./is-overlaid.ts";
import { mayRun, shortcutName, takesText } from "./shortcut.ts";

/** The setting that allows single letters as shortcuts. */
export const SingleKeysContext = createContext(true);

export type Shortcuts = Readonly<Record<string, ((event: KeyboardEvent) => void) | undefined>>;

/**
 * Binds key names (see `shortcutName`) while the component is mounted. A key is handled once: whoever takes it
 * prevents its default, and the others leave it alone. Esc belongs to what lies above the screen as long as something does.
 */
export function useShortcuts(shortcuts: Shortcuts): void {
  const singleKeys = useContext(SingleKeysContext);
  const handle = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || !mayRun(event, takesText(document.activeElement), singleKeys)) return;
    const name = shortcutName(event);
    const run = shortcuts[name];
    if (!run || (name === "Escape" && isOverlaid())) return;
    event.preventDefault();
    run(event);
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => handle(event);
    window.addEventListener("keydown", listener);
    return () => window.removeEventListener("keydown", listener);
  }, []);
}
