import { useEffect, useRef } from "react";

/**
 * Gives the focus back to what had it last below the drawers, once this one is closed. At once, and not when it has
 * faded: a drawer that is closed while it still opens never says that it is gone.
 */
export function useReturnFocus(isOpen: boolean): void {
  const last = useRef<HTMLElement | null>(null);
  useEffect(() => {
    const note = ({ target }: FocusEvent) => {
      if (target instanceof HTMLElement && !isInLayer(target)) last.current = target;
    };
    document.addEventListener("focusin", note);
    return () => document.removeEventListener("focusin", note);
  }, []);
  useEffect(() => {
    // A person who has gone on meanwhile is not called back.
    const isLost = document.activeElement === document.body || isInLayer(document.activeElement);
    if (!isOpen && isLost) last.current?.focus({ preventScroll: true });
  }, [isOpen]);
}

/** Ant Design gives the focus to the layer itself, around the dialog. */
const isInLayer = (element: Element | null) =>
  element !== null && element.closest(".ant-drawer, .ant-modal-wrap") !== null;
