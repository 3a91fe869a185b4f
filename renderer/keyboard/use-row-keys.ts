import type { RefObject } from "react";
import { useShortcuts } from "./use-shortcuts.ts";

/** J, K and the arrows move the focus over the elements marked `data-row`; Enter then works by itself. */
export function useRowKeys(container: RefObject<HTMLElement | null>): void {
  const move = (step: 1 | -1) => {
    const rows = [...(container.current?.querySelectorAll<HTMLElement>("[data-row]") ?? [])];
    const at = rows.findIndex((row) => row === document.activeElement);
    const next = rows[at < 0 ? (step > 0 ? 0 : rows.length - 1) : at + step];
    next?.focus();
    next?.scrollIntoView({ block: "nearest" });
  };
  useShortcuts({ next: () => move(1), previous: () => move(-1) });
}
