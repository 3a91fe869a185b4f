import type { Edit } from "../text/mapped-text.ts";

/** `，，，，` → `，`: what is left where words or cells were lost. */
export function collapseCommas(text: string): Edit[] {
  return Array.from(text.matchAll(/([，、；])\1+/g), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[1] ?? "",
  }));
}
