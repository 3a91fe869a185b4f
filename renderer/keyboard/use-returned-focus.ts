import { useEffect } from "react";
import { isFocusLost, noteFocus, returnFocus } from "./focus-place.ts";

/** Keeps the focus within the page: when the focused row is removed, the next one gets the focus. */
export function useReturnedFocus(): void {
  useEffect(() => {
    const note = ({ target }: FocusEvent) => noteFocus(target);
    const observer = new MutationObserver(() => {
      if (isFocusLost()) returnFocus();
    });
    document.addEventListener("focusin", note);
    observer.observe(document.body, { childList: true, subtree: true });
    return () => {
      document.removeEventListener("focusin", note);
      observer.disconnect();
    };
  }, []);
}
