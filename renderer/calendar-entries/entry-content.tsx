import { Tag } from "../components/tag.tsx";
import { calendarText } from "../text/calendar.ts";
import { commonText } from "../text/common.ts";
import { useText } from "../text/use-text.ts";
import type { CalendarEntry } from "../../shared/contract/calendar-entries.ts";
import { EntryMark } from "./entry-mark.tsx";

interface EntryContentProps {
  entry: CalendarEntry;
  /** `cell`: mark or time and short title; `hour`: the same over the height of its hour; `line`: the list's fuller line. */
  size: "cell" | "hour" | "line";
}

/** An entry as text, for cells, lists and screen readers. */
export function EntryContent({ entry, size }: EntryContentProps) {
  const words = useEntryWords();
  const common = useText(commonText);
  const { share, kind } = entry;
  const title = size === "line" ? entry.fullTitle : entry.title;
  return (
    <span
      className="duty-entry-content"
      data-entry={entry.id}
      data-kind={kind}
      data-state={entry.state ?? undefined}
      data-size={size}
      title={size === "hour" ? words(entry, entry.fullTitle) : undefined}
    >
      {(kind !== "planned" || !entry.time) && <EntryMark entry={entry} />}
      {entry.time && (kind === "planned" || size !== "cell") && <b>{entry.time}</b>}
      <span className="duty-entry-words">{words(entry, title)}</span>
      {share && (
        <span className="duty-entry-share">
          {share.done}/{share.all}
        </span>
      )}
      {entry.isProvisional && <Tag tone="quiet">{common.provisional}</Tag>}
      {size === "line" && entry.row && (
        <span className="duty-entry-more">
          {[entry.row.periodLabel, share ? null : entry.row.subject].filter(Boolean).join("　")}
        </span>
      )}
    </span>
  );
}

/** 主题党日, 党组学习应达22, 党组学习22: the title, with the session where the entry is about one. */
export function useEntryWords(): (entry: CalendarEntry, title: string) => string {
  const t = useText(calendarText);
  return ({ ordinal, kind }, title) =>
    ordinal === null ? title : (kind === "pace" ? t.pace : t.session)(title, ordinal);
}
