import { Button } from "../../components/button.tsx";
import { useId, useMemo, useState } from "react";
import type { Board } from "../../../shared/contract/schemas/board.ts";
import { ENTRIES_OF_DAY } from "../../../shared/contract/board-lines/board-lists.ts";
import { type PlainDate, dayOf } from "../../../shared/domain/date/plain-date.ts";
import { Tag } from "../../components/tag.tsx";
import { usePrinting } from "../../components/for-paper.tsx";
import { useMediaQuery } from "../../data/use-media-query.ts";
import { routeHash } from "../../routing/route.ts";
import { boardText } from "../../text/board.ts";
import { commonText } from "../../text/common.ts";
import { useDates } from "../../text/dates.ts";
import { useLocale, useText } from "../../text/use-text.ts";
import type { CalendarEntry } from "../../../shared/contract/calendar-entries.ts";
import { useEntryWords } from "../../calendar-entries/entry-content.tsx";
import { EntryMark } from "../../calendar-entries/entry-mark.tsx";
import { useOpenDetail } from "../../details/open-detail.ts";
import { weekEntries } from "../../../shared/contract/week-entries.ts";
import styles from "./week-strip.module.css";

type WeekDay = Board["week"][number];

/** Below this the lists need the room more: most windows of offices, so the first frame takes it for granted. */
const IS_LOW = "(max-height: 760px)";

/**
 * 本周: seven days at the foot, fixed while the columns scroll: what falls due, what is planned, and what was recorded, as the
 * calendar's day has it. On a low screen it is folded to its heads and numbers until it is opened.
 */
export function WeekStrip({ board }: { board: Board }) {
  const t = useText(boardText);
  const dates = useDates();
  const isLow = useMediaQuery(IS_LOW, true);
  /** The clerk's choice; null while the screen decides. */
  const [isChosenOpen, setChosenOpen] = useState<boolean | null>(null);
  const isOnPaper = usePrinting();
  const isOpen = isOnPaper || (isChosenOpen ?? !isLow);
  const id = useId();
  const { week: days, quotas, today } = board;
  const entries = useMemo(() => weekEntries(days, quotas, today), [days, quotas, today]);
  const [first, last] = [days[0], days.at(-1)];
  return (
    <section className={styles.strip} aria-label={t.week} data-folded={!isOpen || undefined} id={id}>
      <div className={styles.label}>
        <h2>{t.week}</h2>
        {isOpen && first && last && <span>{t.weekSpan(dates.day(first.date), dates.day(last.date))}</span>}
        <Button
          size="small"
          type="text"
          className={styles.fold ?? ""}
          aria-expanded={isOpen}
          aria-controls={id}
          aria-label={isOpen ? t.foldWeek : t.unfoldWeek}
          onClick={() => setChosenOpen(!isOpen)}
        >
          {isOpen ? t.fold : t.unfold}
        </Button>
      </div>
      {days.map((day) => (
        <Day
          key={day.date}
          day={day}
          entries={entries.get(day.date) ?? []}
          isToday={day.date === today}
          isOpen={isOpen}
        />
      ))}
    </section>
  );
}

interface DayProps {
  day: WeekDay;
  entries: readonly CalendarEntry[];
  isToday: boolean;
  isOpen: boolean;
}

function Day({ day, entries, isToday, isOpen }: DayProps) {
  const t = useText(boardText);
  const shown = day.entries > ENTRIES_OF_DAY ? ENTRIES_OF_DAY - 1 : ENTRIES_OF_DAY;
  const isOff = day.kind === "rest" || day.kind === "weekend";
  return (
    <div className={styles.day} data-off={isOff || undefined} data-day={day.date}>
      <DayHead day={day} isToday={isToday} count={isOpen ? null : day.entries} />
      {isOpen && (
        <ul>
          {entries.slice(0, shown).map((entry) => (
            <li key={entry.id}>
              <Entry entry={entry} />
            </li>
          ))}
          {day.entries > shown && (
            <li>
              <a className={styles.more} href={dayHash(day.date)}>
                {t.more(day.entries - shown)}
              </a>
            </li>
          )}
        </ul>
      )}
    </div>
  );
}

const dayHash = (day: PlainDate): string => routeHash("calendar", { day });

/** @param count How many entries the day has, where they are not listed; the day that it opens lists them. */
function DayHead({ day, isToday, count }: Pick<DayProps, "day" | "isToday"> & { count: number | null }) {
  const t = useText(boardText);
  const common = useText(commonText);
  const dates = useDates();
  const locale = useLocale();
  return (
    <a className={styles.head} href={dayHash(day.date)}>
      <span className="sr-only">{dates.month(day.date)} </span>
      <b data-today={isToday || undefined}>{dayOf(day.date)}</b>
      <span className={isToday ? styles.today : undefined}>
        {dates.weekday(day.date)}
        {isToday && count === null && ` · ${t.today}`}
      </span>
      {day.kind === "makeup" && <Tag tone="dark">{common.makeup}</Tag>}
      {day.kind === "rest" && <Tag tone="light">{common.rest}</Tag>}
      {count === null && locale === "zh-CN" && (
        <span className={styles.lunar}>{day.festival ?? day.solarTerm ?? day.lunar}</span>
      )}
      {count !== null && count > 0 && <span className={styles.count}>{t.items(count)}</span>}
    </a>
  );
}

function Entry({ entry }: { entry: CalendarEntry }) {
  const common = useText(commonText);
  const words = useEntryWords();
  const open = useOpenDetail();
  const { kind, time, isProvisional, title, opens } = entry;
  return (
    <button
      type="button"
      className={styles.entry}
      data-kind={kind}
      data-plan={kind === "planned" || undefined}
      disabled={!opens}
      onClick={() => opens && open(opens)}
    >
      {kind === "planned" && time ? <b>{time}</b> : <EntryMark entry={entry} />}
      <span>{words(entry, title)}</span>
      {isProvisional && <Tag tone="quiet">{common.provisional}</Tag>}
    </button>
  );
}
