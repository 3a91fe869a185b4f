import type { DayView } from "../../../shared/contract/schemas/board.ts";
import { type PlainDate, addDays } from "../../../shared/domain/date/plain-date.ts";
import { commonText } from "../../text/common.ts";
import { useText } from "../../text/use-text.ts";
import type { CalendarEntry } from "../../../shared/contract/calendar-entries.ts";
import styles from "./calendar-paper.module.css";
import { EntryContent } from "../../calendar-entries/entry-content.tsx";

/** A day on paper, with 休 or 班. */
export function DayHead({ words, view }: { words: string; view: DayView | undefined }) {
  const common = useText(commonText);
  const mark = view?.kind === "makeup" ? common.makeup : view?.kind === "rest" ? common.rest : "";
  return (
    <div className={styles.day}>
      {words} {mark}
    </div>
  );
}

/** Entries on paper, one below the other. */
export const PaperEntries = ({ entries }: { entries: readonly CalendarEntry[] }) => (
  <ul>
    {entries.map((entry) => (
      <li key={entry.id}>
        <EntryContent entry={entry} size="line" />
      </li>
    ))}
  </ul>
);

/** The days from `from` to `to`, both included. */
export function daysFrom(from: PlainDate, to: PlainDate): PlainDate[] {
  const days: PlainDate[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}
