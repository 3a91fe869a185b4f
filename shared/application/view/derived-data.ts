import type { Staleness } from "../../contract/effects.ts";
import { loadRecords } from "./records.ts";
import { RuleBook } from "./rule-book.ts";
import { loadRules } from "./rules.ts";
import { Snapshot } from "./snapshot.ts";
import { type Touched, withTouched } from "./touched.ts";
import { Kept } from "./memo.ts";
import type { Ports } from "../ports/ports.ts";

/**
 * What the store amounts to today, loaded once and used by every read until a write or the turn of the day makes it stale.
 * Where another program holds the data folder it may change unseen, so a read-only door loads it afresh for each request.
 */
export class DerivedData {
  readonly #ports: Ports;
  readonly #book = new Kept<RuleBook>();
  readonly #snapshot = new Kept<Snapshot>();
  #writes = 0;

  constructor(ports: Ports) {
    this.#ports = ports;
  }

  /** After a write: the next read loads again what it made stale. */
  forget(stale: Staleness): void {
    this.#writes += 1;
    if (stale !== "everything") return;
    this.#snapshot.drop();
    this.#book.drop();
  }

  /** After a write that changed these records and nothing else: the next read loads them again and no more. */
  touch(touched: Touched): void {
    this.#snapshot.renew(async (old) => old.with(await withTouched(old.facts, touched, this.#ports.store), touched));
  }

  /** Another text after every write and on every day: the key of what is kept beside this. */
  get edition(): string {
    return `${this.#ports.clock.today()} ${this.#writes}`;
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
