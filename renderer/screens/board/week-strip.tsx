import type { Board } from "../../../shared/contract/schemas/board.ts";
import type { DueRow } from "../../../shared/contract/schemas/due-row.ts";
import { type PlainDate, dayOf } from "../../../shared/domain/date/plain-date.ts";
import { StateMark } from "../../components/state-mark.tsx";
import { Tag } from "../../components/tag.tsx";
import { keyText } from "../../data/occurrence-key.ts";
import { groupRows } from "../../data/row-groups.ts";
import { routeHash } from "../../routing/route.ts";
import { boardText } from "../../text/board.ts";
import { commonText } from "../../text/common.ts";
import { useDates } from "../../text/dates.ts";
import { useLocale, useText } from "../../text/use-text.ts";
import { useOpenOccurrence } from "../occurrence/open-occurrence.ts";
import { type Meeting, useMeetings } from "./use-meetings.ts";
import styles from "./week-strip.module.css";

type WeekDay = Board["week"][number];

/** Rows of a day before "另 n 项" takes over. */
const SHOWN = 3;

interface WeekStripProps {
  days: readonly WeekDay[];
  today: PlainDate;
  /** The quotas that planned sessions belong to. */
  quotas: readonly DueRow[];
}

/** 本周: seven days at the foot, fixed while the columns scroll. What falls due, and the meetings that are planned. */
export function WeekStrip({ days, today, quotas }: WeekStripProps) {
  const t = useText(boardText);
  const dates = useDates();
  const [first, last] = [days[0], days.at(-1)];
  const meetings = useMeetings(first?.date ?? today, last?.date ?? today, quotas);
  return (
    <section className={styles.strip} aria-label={t.week}>
      <div className={styles.label}>
        <h2>{t.week}</h2>
        {first && last && <span>{t.weekSpan(dates.day(first.date), dates.day(last.date))}</span>}
      </div>
      {days.map((day) => (
        <Day key={day.date} day={day} meetings={meetings.get(day.date) ?? []} isToday={day.date === today} />
      ))}
    </section>
  );
}

function Day({ day, meetings, isToday }: { day: WeekDay; meetings: readonly Meeting[]; isToday: boolean }) {
  const t = useText(boardText);
  const common = useText(commonText);
  const dates = useDates();
  const locale = useLocale();
  const groups = groupRows(day.rows);
  const count = meetings.length + groups.length;
  const shown = count > SHOWN ? SHOWN - 1 : SHOWN;
  const isOff = day.kind === "rest" || day.kind === "weekend";
  return (
    <div className={styles.day} data-off={isOff || undefined}>
      <a className={styles.head} href={routeHash("calendar", { day: day.date })} aria-label={dates.full(day.date)}>
        <b data-today={isToday || undefined}>{dayOf(day.date)}</b>
        <span className={isToday ? styles.today : undefined}>
          {dates.weekday(day.date)}
          {isToday && ` · ${t.today}`}
        </span>
        {day.kind === "makeup" && <Tag tone="dark">{common.makeup}</Tag>}
        {day.kind === "rest" && <Tag tone="light">{common.rest}</Tag>}
        {locale === "zh-CN" && <span className={styles.lunar}>{day.festival ?? day.solarTerm ?? day.lunar}</span>}
      </a>
      <ul>
        {meetings.slice(0, shown).map((meeting) => (
          <li key={meeting.id}>
            <MeetingEntry meeting={meeting} />
          </li>
        ))}
        {groups.slice(0, Math.max(0, shown - meetings.length)).map((group) => (
          <li key={keyText(group.first)}>
            <Entry group={group} date={day.date} />
          </li>
        ))}
        {count > SHOWN && (
          <li>
            <a className={styles.more} href={routeHash("calendar", { day: day.date })}>
              {t.more(count - shown)}
            </a>
          </li>
        )}
      </ul>
    </div>
  );
}

function Entry({ group, date }: { group: ReturnType<typeof groupRows>[number]; date: PlainDate }) {
  const open = useOpenOccurrence();
  const common = useText(commonText);
  const { first } = group;
  const isPlan = first.plannedDate === date && first.timeState !== "done";
  return (
    <button
      type="button"
      className={styles.entry}
      data-plan={isPlan || undefined}
      onClick={() => open(first, group.rows.length > 1)}
    >
      {isPlan && first.plannedTime ? <b>{first.plannedTime}</b> : <StateMark state={first.timeState} />}
      <span>{first.shortTitle}</span>
      {first.basis === "provisional" && !isPlan && <Tag tone="quiet">{common.provisional}</Tag>}
    </button>
  );
}

/** A planned session of a quota: its hour, and what it is. */
function MeetingEntry({ meeting: { time, title, row } }: { meeting: Meeting }) {
  const open = useOpenOccurrence();
  return (
    <button type="button" className={styles.entry} data-plan onClick={() => open(row)}>
      {time && <b>{time}</b>}
      <span>{title}</span>
    </button>
  );
}
