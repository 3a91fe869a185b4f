import path from "node:path";
import { safeFileName } from "../../shared/domain/papers/kit-file-name.ts";

/** A name for each file that every system takes and shows, unlike all others also where large and small letters are the same. */
export function freeNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const { name: stem, ext } = path.parse(safeFileName(name.replace(/^\.+/, "")));
    for (let number = 1; ; number++) {
      const free = number === 1 ? `${stem}${ext}` : `${stem}-${number}${ext}`;
      const folded = free.normalize("NFKC").toLowerCase();
      if (taken.has(folded)) continue;
      taken.add(folded);
      return free;
    }
  });
}
