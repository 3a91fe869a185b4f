import { createContext, useContext, useEffect, useEffectEvent } from "react";
import { isOverlaid } from "./is-overlaid.ts";
import { KEYS, type KeyAction } from "./keys.ts";
import { mayRun, shortcutName, takesText } from "./shortcut.ts";

/** The setting that allows single letters as shortcuts. */
export const SingleKeysContext = createContext(true);

/** What each action of `KEYS` does while a component is mounted. */
export type Shortcuts = Readonly<Partial<Record<KeyAction, ((event: KeyboardEvent) => void) | undefined>>>;

/**
 * Binds the keys of actions while the component is mounted. A key is handled once: whoever takes it
 * prevents its default, and the others leave it alone. Esc belongs to what lies above the screen as long as something does.
 */
export function useShortcuts(shortcuts: Shortcuts): void {
  const singleKeys = useContext(SingleKeysContext);
  const handle = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || !mayRun(event, takesText(document.activeElement), singleKeys)) return;
    const name = shortcutName(event);
    const run = Object.entries(shortcuts).find(([action]) => isKeyOf(action as KeyAction, name))?.[1];
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

const isKeyOf = (action: KeyAction, name: string): boolean => KEYS[action].names.some((one) => one === name);
