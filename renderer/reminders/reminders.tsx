import { useMutation } from "@tanstack/react-query";
import type { ReminderView, SNOOZES, TakenReminders } from "../../shared/contract/schemas/reminder.ts";
import { client } from "../client.ts";
import { keyOf, keyText } from "../data/occurrence-key.ts";
import { useTroubleSentence } from "../components/trouble.tsx";
import { navigate, useRoute } from "../routing/use-route.ts";
import { useMessage } from "../shell/messages.tsx";
import { remindersText } from "../text/reminders.ts";
import { useText } from "../text/use-text.ts";
import { ReminderPanel } from "./reminder-panel.tsx";
import { useReminders } from "./use-reminders.ts";

type Until = (typeof SNOOZES)[number];

/** The reminders of the browser edition: in the page, and through the browser while the page is not looked at. */
export function Reminders() {
  const t = useText(remindersText).panel;
  const { screen } = useRoute();
  const message = useMessage();
  const sentence = useTroubleSentence();
  const shown = useReminders(({ now, missed }: TakenReminders) =>
    notify(now.length > 0 ? t.now(now.length) : t.missed(missed.length), [...now, ...missed]),
  );
  const snooze = useMutation({
    mutationFn: (until: Until) => client.reminders.snooze({ keys: [...shown.now, ...shown.missed].map(keyOf), until }),
    onSuccess: shown.close,
    onError: (error) => message.error(sentence(error)),
  });
  return (
    <ReminderPanel
      {...shown}
      onOpen={(reminder) => navigate(screen === "record" ? "board" : screen, { occurrence: keyText(reminder) })}
      onSnooze={(until) => snooze.mutate(until)}
      onClose={shown.close}
    />
  );
}

/** Lines that a notification of the browser shows. */
const LINES = 4;

function notify(heading: string, reminders: readonly ReminderView[]): void {
  if (!document.hidden || !("Notification" in window) || Notification.permission !== "granted") return;
  const body = reminders.slice(0, LINES).map(({ text }) => text);
  const notice = new Notification(heading, { body: body.join("\n"), tag: "reminders" });
  notice.addEventListener("click", () => window.focus());
}
