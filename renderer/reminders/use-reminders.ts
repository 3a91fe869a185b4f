import { useEffect, useEffectEvent, useState } from "react";
import type { ReminderView, TakenReminders } from "../../shared/contract/schemas/reminder.ts";
import { client } from "../client.ts";
import { asReplyError } from "../reply-error.ts";

/** Milliseconds from one asking to the next. */
const EACH = 30_000;

/** Reminders of this page that nobody has put away. */
export interface ShownReminders {
  readonly now: readonly ReminderView[];
  readonly missed: readonly ReminderView[];
  readonly trouble: Error | null;
  /** Puts all of them away. */
  readonly close: () => void;
}

const NONE: TakenReminders = { now: [], missed: [] };

/**
 * Takes the reminders whose minute has come, as long as the page is open; those of before stay until they are put away.
 *
 * @param onDelivery Called with each new set.
 */
export function useReminders(onDelivery: (delivered: TakenReminders) => void): ShownReminders {
  const [shown, setShown] = useState(NONE);
  const [trouble, setTrouble] = useState<Error | null>(null);
  const hear = useEffectEvent((taken: TakenReminders) => {
    setTrouble(null);
    if (taken.now.length + taken.missed.length === 0) return;
    setShown((before) => ({ now: [...before.now, ...taken.now], missed: [...before.missed, ...taken.missed] }));
    onDelivery(taken);
  });
  useEffect(() => {
    let isOver = false;
    let timer = window.setTimeout(first, 0);
    return () => {
      isOver = true;
      window.clearTimeout(timer);
    };

    async function ask(take: () => Promise<TakenReminders>): Promise<void> {
      try {
        hear(await take());
      } catch (error) {
        // Without a connection every screen says so; the next asking tells what waits meanwhile.
        if (error instanceof Error && asReplyError(error) !== null) setTrouble(error);
      }
      if (!isOver) timer = window.setTimeout(again, EACH);
    }
    function first(): void {
      void ask(() => client.reminders.take({}));
    }
    function again(): void {
      void ask(async () => ((await client.reminders.waiting({})).waiting > 0 ? client.reminders.take({}) : NONE));
    }
  }, []);
  return { ...shown, trouble, close: () => setShown(NONE) };
}
