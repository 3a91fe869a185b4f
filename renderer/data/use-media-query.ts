import { useSyncExternalStore } from "react";

/**
 * Whether a CSS media query holds now.
 *
 * @param inFirstFrame  What the first frame takes for the answer, which is drawn before there is a window.
 */
export function useMediaQuery(query: string, inFirstFrame = false): boolean {
  const subscribe = (notify: () => void) => {
    const list = window.matchMedia(query);
    list.addEventListener("change", notify);
    return () => list.removeEventListener("change", notify);
  };
  return useSyncExternalStore(
    subscribe,
    () => window.matchMedia(query).matches,
    () => inFirstFrame,
  );
}
