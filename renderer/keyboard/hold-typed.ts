import { takesText } from "./shortcut.ts";

/** How long, in ms, a field may take to appear; after that the keys mean again what they mean on the screen. */
const LONGEST = 5_000;

let stopHolding = (): void => undefined;

/**
 * Holds the keys typed from now on until a field takes the focus, and types them there: a person who opens a form by a
 * key goes on typing while its parts are loaded, and no letter may be lost or taken for a shortcut. Esc, Tab and the
 * mouse end the holding.
 */
export function holdTyped(): void {
  stopHolding();
  let typed = "";
  const hold = (event: KeyboardEvent) => {
    if (event.key === "Escape" || event.key === "Tab") return stopHolding();
    if (event.key.length !== 1 || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    typed += event.key;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const typeInto = ({ target }: FocusEvent) => {
    if (!(target instanceof HTMLElement) || !takesText(target)) return;
    stopHolding();
    // The browser's own command: the field, its history and its handlers see it as typing. A field that takes the focus while it is being
    // mounted would not hear it, so it comes once that is done, and still before the next key.
    if (typed !== "") queueMicrotask(() => document.execCommand("insertText", false, typed));
  };
  const end = () => stopHolding();
  const limit = window.setTimeout(end, LONGEST);
  window.addEventListener("keydown", hold, { capture: true });
  window.addEventListener("focusin", typeInto);
  window.addEventListener("pointerdown", end, { capture: true });
  stopHolding = () => {
    window.clearTimeout(limit);
    window.removeEventListener("keydown", hold, { capture: true });
    window.removeEventListener("focusin", typeInto);
    window.removeEventListener("pointerdown", end, { capture: true });
    stopHolding = () => undefined;
  };
}
