import { useEffect, useRef } from "react";
import { isInLayer, returnFocus } from "./focus-place.ts";

/**
 * Gives the focus back to where it was below the drawers, once this one is closed. At once, and not when it has faded: a
 * drawer that is closed while it still opens never says that it is gone.
 */
export function useReturnFocus(isOpen: boolean): void {
  const wasOpen = useRef(isOpen);
  useEffect(() => {
    const hasClosed = wasOpen.current && !isOpen;
    wasOpen.current = isOpen;
    // A person who has gone on meanwhile is not called back.
    const isLost = document.activeElement === document.body || isInLayer(document.activeElement);
    if (hasClosed && isLost) returnFocus();
  }, [isOpen]);
}
