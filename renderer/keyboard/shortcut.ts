/** What a key press consists of, as far as shortcuts go; a `KeyboardEvent` fits. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  /** An input method is composing: the key belongs to it. */
  readonly isComposing: boolean;
}

/**
 * The name of a key press: `n`, `Shift+a`, `?`, `Escape`, `Ctrl+1`, `Ctrl+Enter`, `Alt+ArrowLeft`. Command counts as Ctrl.
 * Shift is part of the name of a letter and of keys that it does not change (`Shift+Enter`); a sign that needs it is itself.
 */
export function shortcutName(press: KeyPress): string {
  const key = press.key.length === 1 ? press.key.toLowerCase() : press.key;
  const parts = [
    (press.ctrlKey || press.metaKey) && "Ctrl",
    press.altKey && "Alt",
    press.shiftKey && (press.key.length > 1 || LETTER.test(press.key)) && "Shift",
    key,
  ];
  return parts.filter(Boolean).join("+");
}

const LETTER = /^\p{L}$/u;

/** Keys that are free of letters work even while a field has the focus; taking back belongs to the typing then. */
const ALWAYS = /^(Ctrl\+(?!z$)|Escape$)/;
const isSingle = (name: string) => name.replace(/^Shift\+/, "").length === 1;

/**
 * Whether a press may run a shortcut now (screens.md section 4).
 *
 * @param isTyping    A field has the focus: only Ctrl combinations and Esc are left.
 * @param singleKeys  The setting that allows single letters at all.
 */
export function mayRun(press: KeyPress, isTyping: boolean, singleKeys: boolean): boolean {
  if (press.isComposing || press.key === "Process") return false;
  const name = shortcutName(press);
  if (isTyping) return ALWAYS.test(name);
  return singleKeys || !isSingle(name);
}

/** Whether the element takes typed text. */
export function takesText(element: Element | null): boolean {
  if (!(element instanceof HTMLElement)) return false;
  if (element.isContentEditable) return true;
  if (element instanceof HTMLInputElement)
    return !["checkbox", "radio", "button", "file", "submit"].includes(element.type);
  return element instanceof HTMLTextAreaElement || element.role === "combobox";
}
