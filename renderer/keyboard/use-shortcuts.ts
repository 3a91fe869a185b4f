import { createContext, useContext, useEffect, useEffectEvent } from "react";
import { isOverlaid, openLayers } from "./is-overlaid.ts";
import { KEYS, type KeyAction } from "./keys.ts";
import { mayRun, shortcutName, takesText } from "./shortcut.ts";

/** The setting that allows single letters as shortcuts. */
export const SingleKeysContext = createContext(true);

/** What each action of `KEYS` does while a component is mounted. */
export type Shortcuts = Readonly<Partial<Record<KeyAction, ((event: KeyboardEvent) => void) | undefined>>>;

/**
 * Binds the keys of actions while the component is mounted. A key is handled once: whoever takes it
 * prevents its default, and the others leave it alone. Esc belongs to what lies above the screen as long as something does, and a
 * key of a list, a calendar or a review does nothing beneath a drawer or dialog.
 *
 * @param layer How many drawers the component itself opens above the screen.
 */
export function useShortcuts(shortcuts: Shortcuts, layer = 0): void {
  const singleKeys = useContext(SingleKeysContext);
  const handle = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || !mayRun(event, takesText(document.activeElement), singleKeys)) return;
    const name = shortcutName(event);
    const [action, run] = Object.entries(shortcuts).find(([shortcut]) => isKeyOf(shortcut as KeyAction, name)) ?? [];
    if (!run || (name === "Escape" && isOverlaid())) return;
    if (KEYS[action as KeyAction].scope !== "everywhere" && openLayers() > layer) return;
    event.preventDefault();
    run(event);
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => handle(event);
    window.addEventListener("keydown", listener);
    return () => window.removeEventListener("keydown", listener);
  }, []);
}

const isKeyOf = (action: KeyAction, name: string): boolean => KEYS[action].names.some((other) => other === name);
