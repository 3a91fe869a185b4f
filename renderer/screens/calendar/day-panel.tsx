import type { DayView } from "../../../shared/contract/schemas/board.ts";
import type { PlainDate } from "../../../shared/domain/date/plain-date.ts";
import { Icon } from "../../components/icon.tsx";
import { calendarText } from "../../text/calendar.ts";
import { commonText } from "../../text/common.ts";
import { useDates } from "../../text/dates.ts";
import { useText } from "../../text/use-text.ts";
import { useOpenDetail } from "../../details/open-detail.ts";
import { ShortForm } from "./short-form.tsx";
import type { CalendarEntry } from "../../../shared/contract/calendar-entries.ts";
import styles from "./day-panel.module.css";
import { useEntryWords } from "../../calendar-entries/entry-content.tsx";
import { EntryMark } from "../../calendar-entries/entry-mark.tsx";

interface DayPanelProps {
  day: PlainDate;
  view: DayView | undefined;
  today: PlainDate;
  entries: readonly CalendarEntry[];
  onClose: () => void;
}

/** The panel of one day: its class, its entries, and the short form to record an activity. */
export function DayPanel({ day, view, today, entries, onClose }: DayPanelProps) {
  const t = useText(calendarText);
  const common = useText(commonText);
  const dates = useDates();
  const ofDay = entries.filter((entry) => entry.date === day);
  const facts = [
    view && t.lunarDay(view.lunar),
    view?.festival ?? view?.holiday,
    view?.solarTerm,
    view && common.dayKind[view.kind],
  ];
  // What the record is most likely about: the meeting planned for the day, else what is due on it.
  const likely = ofDay.find(({ kind }) => kind === "planned") ?? ofDay.find(({ kind }) => kind === "due");
  return (
    <section className={styles.panel} aria-label={dates.full(day)}>
      <header className={styles.head}>
        <div>
          <h2>{dates.dayAndWeekday(day)}</h2>
          <p>{facts.filter(Boolean).join("　")}</p>
        </div>
        <button type="button" className={styles.close} aria-label={t.closePanel} onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      <ul className={styles.entries} tabIndex={0} aria-label={dates.full(day)} data-scroll>
        {ofDay.length === 0 && <li className={styles.none}>{t.nothingOnDay}</li>}
        {ofDay.map((entry) => (
          <li key={entry.id}>
            <DayEntry entry={entry} />
          </li>
        ))}
      </ul>
      {day <= today ? (
        <ShortForm today={today} happenedOn={day} of={likely?.row ?? null} />
      ) : (
        <p className={styles.future}>{t.futureDay}</p>
      )}
    </section>
  );
}

function DayEntry({ entry }: { entry: CalendarEntry }) {
  const t = useText(calendarText);
  const common = useText(commonText);
  const open = useOpenDetail();
  const words = useEntryWords();
  const { row, kind, opens } = entry;
  const detail =
    kind === "planned"
      ? [entry.time, row?.subject, t.planned]
      : kind === "activity"
        ? [row?.title !== entry.fullTitle && row?.title, t.happened]
        : kind === "event"
          ? [t.event]
          : [row?.subject, entry.state && common.state[entry.state], entry.isProvisional && common.provisional];
  return (
    <button type="button" className={styles.entry} disabled={!opens} onClick={() => opens && open(opens)}>
      <EntryMark entry={entry} />
      <span className={styles.words}>
        <strong>{words(entry, entry.fullTitle)}</strong>
        <span>{detail.filter(Boolean).join("　")}</span>
      </span>
    </button>
  );
}
