import type { DutyEvent } from "../../shared/contract/events.ts";

/** Carries what the core says unasked to whoever listens in this process. */
export class EventHub {
  readonly #listeners = new Set<(event: DutyEvent) => void>();

  publish(event: DutyEvent): void {
    for (const listener of this.#listeners) listener(event);
  }

  /** @returns Ends the subscription. */
  subscribe(listener: (event: DutyEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
