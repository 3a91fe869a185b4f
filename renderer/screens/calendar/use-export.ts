import { useMutation } from "@tanstack/react-query";
import { client, duty } from "../../client.ts";
import { useTroubleSentence } from "../../components/trouble.tsx";
import { saveFile } from "../../data/save-file.ts";
import { calendarText } from "../../text/calendar.ts";
import { useText } from "../../text/use-text.ts";
import { useMessage } from "../../shell/messages.tsx";

/** Writes a year as an .ics file to where the person says, with the alarms of the settings. */
export function useExport(year: number) {
  const t = useText(calendarText);
  const message = useMessage();
  const sentence = useTroubleSentence();
  const write = useMutation(duty.calendar.exportIcs.mutationOptions());
  const run = async () => {
    const { alarmDays } = await client.settings.get({});
    const { events, ...file } = await write.mutateAsync({ year, alarmDays });
    const saved = await saveFile(file);
    message.info(saved ? t.exported(events) : t.exportCancelled);
  };
  return {
    isRunning: write.isPending,
    start: () => void run().catch((error: unknown) => message.error(sentence(error))),
  };
}
