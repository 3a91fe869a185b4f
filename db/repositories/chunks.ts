/** Rows a statement: SQLite takes 32,766 parameters, and the widest table has 21 columns. */
const CHUNK = 1_000;

/** `items` in pieces that fit into one statement; none for an empty list. */
export function* chunksOf<T>(items: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < items.length; at += CHUNK) yield items.slice(at, at + CHUNK);
}
