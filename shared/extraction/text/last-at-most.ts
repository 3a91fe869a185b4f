/** Index of the last of `sorted` (ascending by `key`) whose key is at most `limit`; -1 where there is none. */
export function lastAtMost<T>(sorted: readonly T[], key: (item: T) => number, limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const item = sorted[middle];
    if (item !== undefined && key(item) <= limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
