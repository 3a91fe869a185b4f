import type { PlainDate } from "../domain/date/plain-date.ts";
import { Snapshot } from "./derived/snapshot.ts";
import type { Ports } from "./ports.ts";

/**
 * What the store amounts to today, loaded once and used by every read until a write or the turn of the day makes it stale.
 * Where another program holds the data folder it may change unseen, so a read-only door loads it afresh for each request.
 */
export class DerivedData {
  readonly #ports: Ports;
  #kept: { readonly today: PlainDate; readonly snapshot: Promise<Snapshot> } | null = null;

  constructor(ports: Ports) {
    this.#ports = ports;
  }

  /** After a write: the next read loads again. */
  forget(): void {
    this.#kept = null;
  }

  snapshot(): Promise<Snapshot> {
    const today = this.#ports.clock.today();
    if (this.#kept?.today === today && this.#ports.facts.readOnly === null) return this.#kept.snapshot;
    const snapshot = Snapshot.load(this.#ports.store, today);
    const kept = { today, snapshot };
    this.#kept = kept;
    // A load that failed is not kept; its failure reaches everyone who asked through `snapshot` itself.
    snapshot.catch(() => {
      if (this.#kept === kept) this.#kept = null;
    });
    return snapshot;
  }
}
