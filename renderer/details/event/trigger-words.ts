import type { EventView } from "../../../shared/contract/schemas/logged-event.ts";
import { useDates } from "../../text/dates.ts";
import { eventsText } from "../../text/events.ts";
import { useText } from "../../text/use-text.ts";

/** Tells of a duty that an event starts when it is due by the event's clock. */
export function useTriggerWords(): (trigger: EventView["triggers"][number]) => string {
  const t = useText(eventsText);
  const dates = useDates();
  return ({ title, shownDate, isOpen }) => {
    if (shownDate) return t.dueOn(title, dates.dayAndWeekday(shownDate));
    return isOpen ? t.isOpen(title) : t.notDue(title);
  };
}
