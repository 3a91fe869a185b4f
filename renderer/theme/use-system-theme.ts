import { useSyncExternalStore } from "react";
import type { ThemeName } from "./colours.ts";

const query = () => window.matchMedia("(prefers-color-scheme: dark)");

function subscribe(notify: () => void): () => void {
  const list = query();
  list.addEventListener("change", notify);
  return () => list.removeEventListener("change", notify);
}

/** The look that the operating system asks for. */
export const useSystemTheme = (): ThemeName =>
  useSyncExternalStore(subscribe, () => (query().matches ? "dark" : "light"));
