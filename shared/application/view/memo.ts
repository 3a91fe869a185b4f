/** One computed value under one key; another key computes anew. Callers that ask during the computation share it. */
export class Memo<T> {
  #kept: { readonly key: string; readonly value: Promise<T>; isThere: boolean } | null = null;

  get(key: string, compute: () => Promise<T>): Promise<T> {
    if (this.#kept?.key === key) return this.#kept.value;
    const entry = { key, value: compute(), isThere: false };
    this.#kept = entry;
    // A failed computation is not kept; the failure reaches everyone who asked through the value itself.
    entry.value.then(
      () => (entry.isThere = true),
      () => {
        if (this.#kept === entry) this.#kept = null;
      },
    );
    return entry.value;
  }

  /** What is kept, changed by `change`; nothing where nothing is kept. */
  renew(change: (value: T) => Promise<T>): void {
    const old = this.#kept;
    if (old === null) return;
    this.#kept = null;
    void this.get(old.key, async () => change(await old.value)).catch(() => undefined);
  }

  /**
   * Another memo with the same stored values. Values that are still being computed are left out, because they may wait
   * for the caller of the copy.
   */
  copy(): Memo<T> {
    const memo = new Memo<T>();
    memo.#kept = this.#kept?.isThere ? this.#kept : null;
    return memo;
  }

  drop(): void {
    this.#kept = null;
  }
}
