import type { DutyClient } from "./client.ts";
import type { TakenReminders } from "./schemas/reminder.ts";
import { DutyError } from "../domain/errors.ts";

const READ_ONLY: readonly string[] = ["data-locked", "data-read-only"];

/** From one asking to the next. */
const EACH_MS = 30_000;

export interface ReminderSurroundings<Timer> {
  readonly client: DutyClient;
  /** The door's own; `shared` has no timers. */
  readonly setTimeout: (call: () => void, milliseconds: number) => Timer;
  readonly clearTimeout: (timer: Timer) => void;
  /** Registers what is to be done when the machine wakes up, where the door is told of it. */
  readonly onResume?: (listener: () => void) => void;
  readonly tell: (taken: TakenReminders) => void;
  /** Told when the core refused; the watch goes on. */
  readonly onTrouble: (error: unknown) => void;
  /** Told when the core answered, whether anything waited or not. */
  readonly onAnswer?: () => void;
}

/**
 * Takes the reminders whose minute has come, each half minute and when the machine wakes up, and tells them. The first asking begins the
 * telling on a new data folder, and tells what was missed on an old one.
 *
 * @returns a function that ends the watch.
 */
export function watchReminders<Timer>(door: ReminderSurroundings<Timer>): () => void {
  const { reminders } = door.client;
  let isOver = false;
  let isFirst = true;
  let asking: Promise<void> | null = null;
  let timer = door.setTimeout(look, 0);
  door.onResume?.(look);
  return () => {
    isOver = true;
    door.clearTimeout(timer);
  };

  function look(): void {
    if (isOver || asking !== null) return;
    door.clearTimeout(timer);
    asking = ask()
      .then(() => door.onAnswer?.())
      .catch((error: unknown) => {
        // Another program has the folder: that one tells.
        if (error instanceof DutyError && READ_ONLY.includes(error.code)) isOver = true;
        else door.onTrouble(error);
      })
      .finally(() => {
        asking = null;
        if (!isOver) timer = door.setTimeout(look, EACH_MS);
      });
  }

  async function ask(): Promise<void> {
    if (!isFirst && (await reminders.waiting({})).waiting === 0) return;
    const taken = await reminders.take({});
    isFirst = false;
    if (taken.now.length + taken.missed.length > 0) door.tell(taken);
  }
}
