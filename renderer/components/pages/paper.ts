import { flushSync } from "react-dom";

const listeners = new Set<() => void>();
let isPrinting = false;

/** Whether the page is being printed, or looked at as on paper. */
export const isOnPaper = (): boolean => isPrinting || window.matchMedia("print").matches;

/** @returns a function that ends the subscription. */
export function subscribeToPaper(listener: () => void): () => void {
  if (listeners.size === 0) watch(true);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) watch(false);
  };
}

function watch(isOn: boolean): void {
  const change = isOn ? "addEventListener" : "removeEventListener";
  window[change]("beforeprint", beginPrint);
  window[change]("afterprint", endPrint);
  window.matchMedia("print")[change]("change", tell);
}

/**
 * Lays the page out as for paper, so that lines which were never seen are asked for while there is still time; the
 * browser itself leaves none.
 *
 * @returns ends it.
 */
export function layOutForPaper(): () => void {
  if (listeners.size === 0) return () => undefined;
  beginPrint();
  return endPrint;
}

/** The browser lays the paper out as soon as this returns, so that everything has to be there by then. */
function beginPrint(): void {
  isPrinting = true;
  flushSync(tell);
}

function endPrint(): void {
  isPrinting = false;
  tell();
}

function tell(): void {
  for (const listener of listeners) listener();
}
