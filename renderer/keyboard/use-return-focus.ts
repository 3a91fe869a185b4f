import { useEffect, useRef } from "react";
import { isInLayer, returnFocus } from "./focus-place.ts";

/**
 * Gives the focus back to its place below the drawers once this one is closed. This happens at once and not after
 * fading, because a drawer closed while it still opens never reports its end.
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
