import type { Staleness } from "../../contract/effects.ts";
import { loadRecords } from "./records.ts";
import { RuleBook } from "./rule-book.ts";
import { loadRules } from "./rules.ts";
import { Snapshot } from "./snapshot.ts";
import { type Touched, withTouched } from "./touched.ts";
import { Memo } from "./memo.ts";
import type { Ports, Store } from "../ports/ports.ts";

/**
 * The data derived from the store for today, loaded once and used by every read until a write or a new day makes it
 * stale. Where another program holds the data folder, the store may change unseen, so a read-only door loads the data
 * for each request.
 */
export class DerivedData {
  readonly #ports: Ports;
  #book = new Memo<RuleBook>();
  #snapshot = new Memo<Snapshot>();
  #writes = 0;

  constructor(ports: Ports) {
    this.#ports = ports;
  }

  /** Marks data stale after a write; the next read loads it again. */
  forget(stale: Staleness): void {
    this.#writes += 1;
    if (stale !== "everything") return;
    this.#snapshot.drop();
    this.#book.drop();
  }

  /** Marks single records stale after a write that changed nothing else; the next read loads only these. */
  touch(touched: Touched): void {
    this.#snapshot.renew(async (old) => old.with(await withTouched(old.facts, touched, this.#ports.store), touched));
  }

  /** Another text after every write and on every day: the key of what is kept beside this. */
  get edition(): string {
    return `${this.#ports.clock.today()} ${this.#writes}`;
  }

  /**
   * The derived data for work inside a transaction, over its store. It sees the stored changes of the transaction; for
   * everybody else the data becomes stale when the transaction has ended.
   */
  within(store: Store): DerivedData {
    // Nobody else may have a turn while a transaction is open: its work would be seen before it is stored.
    const { breathe: _, ...ports } = this.#ports;
    const inner = new DerivedData({ ...ports, store });
    inner.#book = this.#book.copy();
    inner.#snapshot = this.#snapshot.copy();
    return inner;
  }

  /** Takes over the data of a stored transaction, for every reader. */
  adopt(inner: DerivedData): void {
    this.#writes += 1;
    this.#book = inner.#book.copy();
    this.#snapshot = inner.#snapshot.copy();
  }

  /**
   * The snapshot with every row derived, slice by slice where somebody may wait: ten thousand duties take seconds. How far it is is
   * published as `deriving`.
   */
  async prepared(): Promise<Snapshot> {
    const snapshot = await this.snapshot();
    const { breathe, events } = this.#ports;
    if (breathe)
      await snapshot.prepare(async (step) => {
        if (step) events.publish({ type: "deriving", ...step });
        await breathe();
      });
    return snapshot;
  }

  snapshot(): Promise<Snapshot> {
    if (this.#ports.facts.readOnly !== null) this.forget("everything");
    const today = this.#ports.clock.today();
    return this.#snapshot.get(today, async () => {
      const { store } = this.#ports;
      const book = await this.#book.get(today, async () => new RuleBook(await loadRules(store, today)));
      return new Snapshot(book, await loadRecords(store));
    });
  }
}
