import { withPauses } from "../../extraction/readers/pace.ts";
import { DutyError } from "../../domain/errors.ts";

/** So many cancelled tickets are remembered; a client cancels only what it still waits for. */
const MOST = 100;

/** Readings that their person no longer wants, by the ticket that the client gave them. It is not stored: a restart ends them all. */
const cancelled = new Set<string>();

/** The reading with that ticket keeps nothing, however far it has come. */
export function cancelTicket(ticket: string): void {
  const [oldest] = cancelled;
  if (oldest !== undefined && cancelled.size >= MOST) cancelled.delete(oldest);
  cancelled.add(ticket);
}

/**
 * Lets waiting requests in, a cancellation among them, and stops where there was one.
 * @throws {DutyError} `file-unreadable` with the reason `cancelled`.
 */
export async function stopIfCancelled(ticket: string | undefined, name: string): Promise<void> {
  if (ticket === undefined) return;
  await withPauses(name, ({ pause }) => pause());
  if (cancelled.delete(ticket)) throw new DutyError("file-unreadable", { name, reason: "cancelled" });
}
