import { StateMark } from "../../components/state-mark.tsx";
import { calendarText } from "../../text/calendar.ts";
import { useText } from "../../text/use-text.ts";
import type { CalendarEntry } from "./calendar-entry.ts";

interface EntryContentProps {
  entry: CalendarEntry;
  /** `cell`: mark or time and short title; `line`: the list's fuller line. */
  size: "cell" | "line";
}

/** An entry as text, for cells, lists and screen readers. */
export function EntryContent({ entry, size }: EntryContentProps) {
  const words = useEntryWords();
  const isPlan = entry.kind === "planned";
  return (
    <span className="duty-entry-content" data-entry={entry.id} data-kind={entry.kind} data-state={entry.state}>
      {isPlan && entry.time ? <b>{entry.time}</b> : <StateMark state={entry.state} />}
      <span className="duty-entry-words">{size === "line" ? (entry.row?.title ?? entry.title) : words(entry)}</span>
      {size === "line" && <span className="duty-entry-more">{entry.row && lineDetail(entry)}</span>}
    </span>
  );
}

/** 主题党日 0/5, 党组学习应达22: the short title with what its kind adds. */
export function useEntryWords(): (entry: CalendarEntry) => string {
  const t = useText(calendarText);
  return ({ title, share, ordinal }) => {
    if (ordinal !== null) return t.pace(title, ordinal);
    return share ? t.share(title, share.done, share.all) : title;
  };
}

const lineDetail = ({ row, share }: CalendarEntry) =>
  [row?.periodLabel, share ? `${share.done}/${share.all}` : row?.subject].filter(Boolean).join("　");
