/** One computed value under one key; asking under another key computes anew. Those who ask meanwhile share the computation. */
export class Kept<T> {
  #kept: { readonly key: string; readonly value: Promise<T> } | null = null;

  get(key: string, compute: () => Promise<T>): Promise<T> {
    if (this.#kept?.key === key) return this.#kept.value;
    const kept = { key, value: compute() };
    this.#kept = kept;
    // A failed computation is not kept; the failure reaches everyone who asked through the value itself.
    kept.value.catch(() => {
      if (this.#kept === kept) this.#kept = null;
    });
    return kept.value;
  }

  /** What is kept, changed by `change`; nothing where nothing is kept. */
  renew(change: (value: T) => Promise<T>): void {
    const old = this.#kept;
    if (old === null) return;
    this.#kept = null;
    void this.get(old.key, async () => change(await old.value)).catch(() => undefined);
  }

  drop(): void {
    this.#kept = null;
  }
}
