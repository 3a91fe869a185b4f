import { useMutation } from "@tanstack/react-query";
import { notificationLines } from "../../shared/contract/reminder-groups.ts";
import type { ReminderView, SNOOZES, TakenReminders } from "../../shared/contract/schemas/reminder.ts";
import type { Locale } from "../../shared/words/locale.ts";
import { client } from "../client.ts";
import { keyOf, keyText } from "../data/occurrence-key.ts";
import { useTroubleSentence } from "../components/trouble.tsx";
import { navigate, useRoute } from "../routing/use-route.ts";
import { useMessage } from "../shell/messages.tsx";
import { remindersText } from "../text/reminders.ts";
import { useLocale, useText } from "../text/use-text.ts";
import { ReminderPanel } from "./reminder-panel.tsx";
import { useReminders } from "./use-reminders.ts";

type Until = (typeof SNOOZES)[number];

/** The reminders of the browser edition: in the page, and through the browser while the page is not looked at. */
export function Reminders() {
  const t = useText(remindersText).panel;
  const locale = useLocale();
  const { screen } = useRoute();
  const message = useMessage();
  const sentence = useTroubleSentence();
  const shown = useReminders(({ now, missed }: TakenReminders) =>
    notify(now.length > 0 ? t.now(now.length) : t.missed(missed.length), [...now, ...missed], locale),
  );
  const snooze = useMutation({
    mutationFn: (until: Until) => snoozeAll([...shown.now, ...shown.missed], until),
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

/** So many occurrences are put off by one call. */
const PUT_OFF_AT_ONCE = 500;

/** Puts each occurrence off once, however often it was told. */
async function snoozeAll(reminders: readonly ReminderView[], until: Until): Promise<void> {
  const keys = [...new Map(reminders.map((reminder) => [keyText(reminder), keyOf(reminder)])).values()];
  for (let from = 0; from < keys.length; from += PUT_OFF_AT_ONCE)
    await client.reminders.snooze({ keys: keys.slice(from, from + PUT_OFF_AT_ONCE), until });
}

/** Lines that a notification of the browser shows. */
const LINES = 4;

function notify(heading: string, reminders: readonly ReminderView[], locale: Locale): void {
  if (!document.hidden || !("Notification" in window) || Notification.permission !== "granted") return;
  const body = notificationLines(reminders, LINES, locale).join("\n");
  const notice = new Notification(heading, { body, tag: "reminders" });
  notice.addEventListener("click", () => window.focus());
}
