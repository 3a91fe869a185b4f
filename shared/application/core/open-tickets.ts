import { DutyError } from "../../domain/errors.ts";

/** The number of cancelled tickets that are remembered; a client cancels only a reading that it still waits for. */
const MOST = 100;

/** A piece of work that somebody may no longer want. */
export interface Ticket {
  /** Registers a function that stops the present work. */
  readonly onCancel: (stop: () => void) => void;
  /** @throws {DutyError} `cancelled` once the ticket was cancelled. */
  readonly check: () => void;
}

/** Work that nobody can cancel. */
const UNNAMED: Ticket = { onCancel: () => undefined, check: () => undefined };

/** The readings under way, by the client's ticket, and the tickets that were cancelled before their reading began. */
export class OpenTickets {
  readonly #running = new Map<string, () => void>();
  readonly #cancelled = new Set<string>();

  /** Stops the reading with that ticket, or keeps it from starting. */
  cancel(ticket: string): void {
    const [oldest] = this.#cancelled;
    if (oldest !== undefined && this.#cancelled.size >= MOST) this.#cancelled.delete(oldest);
    this.#cancelled.add(ticket);
    this.#running.get(ticket)?.();
  }

  /**
   * Runs work that `cancel` can stop.
   *
   * @throws {DutyError} `cancelled`, also when that was asked for before.
   */
  async run<T>(ticket: string | undefined, work: (ticket: Ticket) => Promise<T>): Promise<T> {
    if (ticket === undefined) return work(UNNAMED);
    const check = () => {
      if (this.#cancelled.has(ticket)) throw new DutyError("cancelled", {});
    };
    try {
      check();
      return await work({ onCancel: (stop) => this.#running.set(ticket, stop), check });
    } finally {
      this.#running.delete(ticket);
      this.#cancelled.delete(ticket);
    }
  }
}
