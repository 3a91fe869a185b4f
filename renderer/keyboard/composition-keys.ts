/** The code of a key that an input method has taken (DOM Level 3 Events, 7.3.1); Safari ends composition before it. */
const TAKEN = 229;

/** Whether a key belongs to the input method that is composing: it chooses a word, and submits and closes nothing. */
const belongsToInputMethod = (event: KeyboardEvent): boolean => event.isComposing || event.keyCode === TAKEN;

/**
 * Keeps the keys of an input method from every form, field and shortcut of the page: none of them hears of a key that
 * chooses a word, and Enter does not send the form in which the word is written.
 *
 * @returns the end of it.
 */
export function keepCompositionKeys(page: Window): () => void {
  const listener = (event: KeyboardEvent) => {
    if (!belongsToInputMethod(event)) return;
    event.stopImmediatePropagation();
    if (event.key === "Enter") event.preventDefault();
  };
  page.addEventListener("keydown", listener, { capture: true });
  return () => page.removeEventListener("keydown", listener, { capture: true });
}
