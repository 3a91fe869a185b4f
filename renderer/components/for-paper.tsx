import { useSyncExternalStore } from "react";
import { createPortal, flushSync } from "react-dom";

/**
 * The paper form of a screen (Ctrl P), where its screen form does not suit paper. It is in the page only during
 * printing; `print.css` then hides the program.
 *
 * @param isWide  Whether the paper is in landscape.
 */
export function ForPaper({ isWide, children }: { isWide?: boolean; children: React.ReactNode }) {
  const isPrinting = usePrinting();
  return isPrinting && createPortal(<div data-for-paper={isWide ? "wide" : ""}>{children}</div>, document.body);
}

/** Whether the page is being printed: what is folded on a screen is drawn whole then. */
export const usePrinting = (): boolean => useSyncExternalStore(subscribe, isPrintingNow, () => false);

let isWithinPrint = false;

const paper = (): MediaQueryList => window.matchMedia("print");

const isPrintingNow = (): boolean => isWithinPrint || paper().matches;

/** The browser prints the page as it is right after `beforeprint`, so the change is drawn inside the event. */
function subscribe(changed: () => void): () => void {
  const begin = () => {
    isWithinPrint = true;
    flushSync(changed);
  };
  const end = () => {
    isWithinPrint = false;
    changed();
  };
  const list = paper();
  window.addEventListener("beforeprint", begin);
  window.addEventListener("afterprint", end);
  list.addEventListener("change", changed);
  return () => {
    window.removeEventListener("beforeprint", begin);
    window.removeEventListener("afterprint", end);
    list.removeEventListener("change", changed);
  };
}
