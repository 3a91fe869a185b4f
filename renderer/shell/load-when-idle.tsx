import { useIsFetching } from "@tanstack/react-query";
import { useEffect } from "react";
import { loadDetails } from "../details/details-provider.tsx";
import { loadSearch } from "../search/search-provider.tsx";

/** How long, in ms, a screen that nobody touches is left alone before more is loaded. */
const REST = 1_000;

/**
 * Loads what is opened most often at the first touch of the page, or once the screen is there, what it asked for is on it, and the page
 * has nothing else to do: the first frame never waits for it. Stands beside the screen, so that it begins when that is there.
 */
export function LoadWhenIdle() {
  const isWaiting = useIsFetching() > 0;
  useEffect(() => {
    if (isWaiting) return;
    let idle = 0;
    const rest = window.setTimeout(() => (idle = requestIdleCallback(loadAhead)), REST);
    for (const touch of TOUCHES) window.addEventListener(touch, loadAhead, { once: true, passive: true });
    return () => {
      window.clearTimeout(rest);
      cancelIdleCallback(idle);
      for (const touch of TOUCHES) window.removeEventListener(touch, loadAhead);
    };
  }, [isWaiting]);
  return null;
}

const TOUCHES = ["pointermove", "pointerdown", "keydown", "wheel"] as const;

/** What could not be loaded ahead, because the page was left meanwhile, is asked for again when it is opened, which tells if it fails. */
const loadAhead = () => void Promise.allSettled([import("../theme/ant-scope.tsx"), loadDetails(), loadSearch()]);
