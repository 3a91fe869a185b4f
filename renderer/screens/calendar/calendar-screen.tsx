import { useQuery } from "@tanstack/react-query";
import { duty } from "../../client.ts";
import { Screen } from "../../shell/screen.tsx";
import { calendarText } from "../../text/calendar.ts";
import { useText } from "../../text/use-text.ts";
import { LoadedCalendar } from "./loaded-calendar.tsx";

/** 日历: year, month, week and list of what is due, planned and done. */
export function CalendarScreen() {
  const t = useText(calendarText);
  const info = useQuery(duty.app.info.queryOptions({ input: {} }));
  if (!info.data) return <Screen title={t.title}>{null}</Screen>;
  return <LoadedCalendar today={info.data.today} isReadOnly={info.data.readOnly !== null} />;
}
