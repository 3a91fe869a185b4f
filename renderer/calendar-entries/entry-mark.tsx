import { Icon } from "../components/icon.tsx";
import { StateMark } from "../components/state-mark.tsx";
import { calendarText } from "../text/calendar.ts";
import { useText } from "../text/use-text.ts";
import type { CalendarEntry } from "../../shared/contract/calendar-entries.ts";

/**
 * The mark of an entry's state; an event, which has no state, has a flag.
 *
 * @param silent  Whether the word of the state stands beside the mark.
 */
export function EntryMark({ entry: { state }, silent = false }: { entry: CalendarEntry; silent?: boolean }) {
  const t = useText(calendarText);
  if (state !== null) return <StateMark state={state} silent={silent} />;
  return (
    <span {...(silent ? { "aria-hidden": true } : { role: "img", "aria-label": t.event })}>
      <Icon name="flag" size={14} />
    </span>
  );
}
