import { useSyncExternalStore } from "react";
import { isInBrowser } from "../data/is-in-browser.ts";
import type { ThemeName } from "./colours.ts";

const query = () => window.matchMedia("(prefers-color-scheme: dark)");
/** No part of the markup depends on it: the first frame, drawn without a browser, has both looks in its styles (`lookSheet`). */
const systemTheme = (): ThemeName => (isInBrowser && query().matches ? "dark" : "light");

function subscribe(notify: () => void): () => void {
  const list = query();
  list.addEventListener("change", notify);
  return () => list.removeEventListener("change", notify);
}

/** The look that the operating system asks for. */
export const useSystemTheme = (): ThemeName => useSyncExternalStore(subscribe, systemTheme, systemTheme);
