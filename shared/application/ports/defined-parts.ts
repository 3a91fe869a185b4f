/** The `parts` without undefined keys, so that spreading them changes only the given ones. */
export function definedParts<T extends object>(parts: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const given = Object.entries(parts).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given) as { [K in keyof T]: Exclude<T[K], undefined> };
}
