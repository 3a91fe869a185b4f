import { useIsFetching } from "@tanstack/react-query";
import { useEffect } from "react";
import { loadDetails } from "../details/details-provider.tsx";
import { loadSearch } from "../search/search-provider.tsx";

/** How long, in ms, a screen that nobody touches is left alone before more is loaded. */
const REST = 1_000;

/**
 * Loads the parts that are opened most often at the first touch of the page, or once the screen is there, its requests
 * are answered, and the page is idle: the first frame never waits for them. The component is placed beside the screen,
 * so that it begins when the screen is there.
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

/**
 * A part that could not be loaded ahead, because the page was left meanwhile, is requested again when it is opened,
 * which reports a failure.
 */
const loadAhead = () => void Promise.allSettled([import("../theme/ant-scope.tsx"), loadDetails(), loadSearch()]);
