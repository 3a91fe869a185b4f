import { useEffect, useEffectEvent, useState } from "react";
import type { ReminderView, TakenReminders } from "../../shared/contract/schemas/reminder.ts";
import { watchReminders } from "../../shared/contract/watch-reminders.ts";
import { client } from "../client.ts";
import { asReplyError } from "../reply-error.ts";

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
  const tell = useEffectEvent((taken: TakenReminders) => {
    setShown((before) => ({ now: [...before.now, ...taken.now], missed: [...before.missed, ...taken.missed] }));
    onDelivery(taken);
  });
  useEffect(
    () =>
      watchReminders({
        client,
        setTimeout: (call, milliseconds) => window.setTimeout(call, milliseconds),
        clearTimeout: (timer) => window.clearTimeout(timer),
        tell: (taken) => tell(taken),
        onAnswer: () => setTrouble(null),
        // Without a connection every screen says so; the next asking tells what waits meanwhile.
        onTrouble: (error) => error instanceof Error && asReplyError(error) !== null && setTrouble(error),
      }),
    [],
  );
  return { ...shown, trouble, close: () => setShown(NONE) };
}
