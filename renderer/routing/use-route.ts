import { useSyncExternalStore } from "react";
import { isInBrowser } from "../data/is-in-browser.ts";
import { type Route, type Screen, parseRoute, routeHash } from "./route.ts";

const BOARD = parseRoute("");

let current = isInBrowser ? parseRoute(window.location.hash) : BOARD;

function subscribe(notify: () => void): () => void {
  // The address may have changed between the page's load and its first listener.
  current = parseRoute(window.location.hash);
  const listener = () => {
    current = parseRoute(window.location.hash);
    notify();
  };
  window.addEventListener("hashchange", listener);
  return () => window.removeEventListener("hashchange", listener);
}

/** The route in the address bar. */
export const useRoute = (): Route =>
  useSyncExternalStore(
    subscribe,
    () => current,
    () => BOARD,
  );

/** Goes to a screen; the browser's Back returns. */
export function navigate(screen: Screen, params?: Readonly<Record<string, string | undefined>>): void {
  window.location.hash = routeHash(screen, params);
}
