/** The last place of the focus below the drawers and dialogs, so that it can be found again when its row is gone. */
interface FocusPlace {
  readonly element: HTMLElement;
  /** The list or table body around the focus; null where there is none. */
  readonly list: Element | null;
  /** Which entry of the list, and which of the entry's controls. */
  readonly entry: number;
  readonly control: number;
}

let place: FocusPlace | null = null;

const CONTROLS = "button, a[href], input, select, textarea, [tabindex]";

/** Ant Design gives the focus to the layer itself, around the dialog. */
export const isInLayer = (element: Element | null): boolean =>
  element !== null && element.closest(".ant-drawer, .ant-modal-wrap") !== null;

/** Remembers what has the focus, unless it is within a drawer or dialog. */
export function noteFocus(element: EventTarget | null): void {
  if (!(element instanceof HTMLElement) || isInLayer(element)) return;
  const list = element.closest("ul, ol, tbody");
  const entry = [...(list?.children ?? [])].findIndex((child) => child.contains(element));
  const control = entry < 0 ? -1 : controlsOf(list?.children[entry]).indexOf(element);
  place = { element, list, entry, control };
}

/** Gives the focus back: to the same control, else to that of the entry in its place, else to the screen. */
export function returnFocus(): void {
  const target = place && (place.element.isConnected ? place.element : standIn(place));
  (target ?? document.querySelector<HTMLElement>("main"))?.focus({ preventScroll: true });
}

/** Whether the focused element was removed from the page. */
export const isFocusLost = (): boolean =>
  place !== null && !place.element.isConnected && document.activeElement === document.body;

function standIn({ list, entry, control }: FocusPlace): HTMLElement | null {
  if (!list?.isConnected || entry < 0) return null;
  const next = list.children[Math.min(entry, list.children.length - 1)];
  const controls = controlsOf(next);
  return controls[control] ?? controls[0] ?? null;
}

const controlsOf = (entry: Element | undefined): HTMLElement[] =>
  [...(entry?.querySelectorAll<HTMLElement>(CONTROLS) ?? [])].filter(
    (control) => control.tabIndex >= 0 && !control.matches(":disabled") && control.checkVisibility(),
  );
