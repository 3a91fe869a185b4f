import type { FileContent } from "../../../../shared/contract/schemas/values.ts";
import { navigate } from "../../../routing/use-route.ts";

/** A calendar file that is under review. It is stored nowhere: a reload of the page asks for it again. */
export interface OpenedCalendar {
  readonly id: string;
  readonly file: FileContent;
}

let opened: OpenedCalendar | null = null;

/** Opens the review of a calendar file. */
export function openCalendar(file: FileContent): void {
  opened = { id: crypto.randomUUID(), file };
  navigate("import", { calendar: opened.id });
}

/** The file of a review; null where the page was loaded anew, or another file was opened since. */
export const openedCalendar = (id: string): OpenedCalendar | null => (opened?.id === id ? opened : null);

/** Whether a file is a calendar by its name, as other programs name them. */
export const isCalendarName = (name: string): boolean => /\.(?:ics|ical|icalendar|vcs)$/i.test(name);
