import { navigate } from "../../routing/use-route.ts";
import { useOpenOccurrence } from "../occurrence/open-occurrence.ts";
import type { CalendarEntry } from "./calendar-entry.ts";

/** Opens what stands behind an entry: its occurrence; of a record that counts for none here, its day. */
export function useOpenEntry(): (entry: CalendarEntry) => void {
  const open = useOpenOccurrence();
  return ({ row, share, date }) => (row ? open(row, share !== null) : navigate("calendar", { day: date }));
}
