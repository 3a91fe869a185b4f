import { useEffect, useEffectEvent } from "react";
import { shortcutName } from "./shortcut.ts";

/**
 * Ctrl Enter saves, wherever in the form the focus is. It is taken before the field sees it, because a select field
 * opens on Enter; the field is left and entered again first, because words are stored when their field is left.
 */
export function useSaveKey(save: () => unknown): void {
  const run = useEffectEvent(save);
  useEffect(() => {
    const listener = (event: KeyboardEvent) => {
      if (event.isComposing || shortcutName(event) !== "Ctrl+Enter") return;
      event.preventDefault();
      event.stopPropagation();
      const field = document.activeElement;
      if (field instanceof HTMLElement) {
        field.blur();
        field.focus();
      }
      // What leaving the field stored is there by the next turn.
      setTimeout(() => run(), 0);
    };
    window.addEventListener("keydown", listener, { capture: true });
    return () => window.removeEventListener("keydown", listener, { capture: true });
  }, []);
}
