import { useSyncExternalStore } from "react";
import { createPortal, flushSync } from "react-dom";

/**
 * What a screen puts on paper instead of itself (Ctrl P), where its own form is not one for paper. It is in the page only while
 * the page is printed, beside the program; `print.css` hides the program then.
 *
 * @param isWide On pages that lie on their side.
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

/** The browser takes the page as it is when `beforeprint` has been heard, so the change is drawn within it. */
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
