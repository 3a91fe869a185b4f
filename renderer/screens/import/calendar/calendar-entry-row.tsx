import { Select } from "antd";
import type { CalendarEntryView, CalendarTakenAs } from "../../../../shared/contract/schemas/calendar-import.ts";
import { calendarImportWords } from "../../../../shared/words/calendar-import.ts";
import { Tag } from "../../../components/tag.tsx";
import { calendarImportText } from "../../../text/calendar-import.ts";
import { useDates } from "../../../text/dates.ts";
import { useLocale, useText } from "../../../text/use-text.ts";
import { type CalendarChoices, type ChosenOutcome, isOpen, outcomeOf } from "./calendar-choices.ts";
import styles from "./calendar-screen.module.css";

interface CalendarEntryRowProps {
  entry: CalendarEntryView;
  choices: CalendarChoices;
  onChoose: (outcome: ChosenOutcome) => void;
}

/** An event in the calendar's own words with its days, what differs from before, and what it becomes. */
export function CalendarEntryRow({ entry, choices, onChoose }: CalendarEntryRowProps) {
  const t = useText(calendarImportText);
  const words = calendarImportWords(useLocale());
  const { as, target } = outcomeOf(entry, choices);
  const { summary, place, description, state, isCancelled, possible } = entry;
  const title = summary || t.untitled;
  const quoted = [place, description].filter((part) => part !== "").join("\n");
  return (
    <li className={styles.entry}>
      <div className={styles.words}>
        <span className={styles.title}>
          {title}
          <Tag tone={state === "changed" || state === "own-changed" ? "late" : "quiet"}>{words.states[state]}</Tag>
          {isCancelled && <Tag tone="quiet">{words.cancelled}</Tag>}
        </span>
        <When entry={entry} />
        {quoted !== "" && <q className={styles.quote}>{quoted}</q>}
        <Differences entry={entry} />
      </div>
      <div className={styles.outcome}>
        {isOpen(entry) ? (
          <Select<CalendarTakenAs>
            aria-label={t.becomes(title)}
            value={as}
            options={possible.map((value) => ({ value, label: words.takenAs[value] }))}
            onChange={(value) => onChoose({ as: value, target: null })}
          />
        ) : (
          <span className={styles.help}>{words.takenAs[as]}</span>
        )}
        {isOpen(entry) && <Outcome entry={entry} as={as} target={target} onChoose={onChoose} />}
      </div>
    </li>
  );
}

/** The next day and time, the rule, and how many days there are. */
function When({ entry: { next, first, ruleText, ahead, past, exceptions } }: { entry: CalendarEntryView }) {
  const t = useText(calendarImportText);
  const words = calendarImportWords(useLocale());
  const dates = useDates();
  const { date, time } = next ?? first;
  return (
    <span className={styles.help}>
      {[
        `${dates.dayAndWeekday(date)}${time === null ? "" : ` ${time}`}`,
        ruleText,
        ahead + past > 1 && words.days(ahead, past),
        exceptions > 0 && t.exceptions(exceptions),
      ]
        .filter(Boolean)
        .join("　")}
    </span>
  );
}

/** What the event becomes, told: of which duty, or which duty. */
function Outcome({
  entry,
  as,
  target,
  onChoose,
}: {
  entry: CalendarEntryView;
  as: CalendarTakenAs;
  target: string | null;
  onChoose: (outcome: ChosenOutcome) => void;
}) {
  const t = useText(calendarImportText);
  const { targets, dutyText, past } = entry;
  if (as === "duty") return <span className={styles.help}>{dutyText}</span>;
  if (as === "none" || (as === "planned" && entry.state !== "new")) return null;
  const options = targets.map(({ obligationId, subjectId, title, subject, periodLabel }) => ({
    value: `${obligationId} ${subjectId}`,
    label: [title, subject, periodLabel].filter((part) => part !== "").join(" · "),
  }));
  const isUncounted = as === "activity" && targets[0]?.certain !== true;
  const first = isUncounted ? UNCOUNTED : options[0]?.value;
  return (
    <>
      <Select<string>
        aria-label={t.dutyOf(entry.summary)}
        value={target ?? first ?? UNCOUNTED}
        options={isUncounted ? [{ value: UNCOUNTED, label: t.uncounted }, ...options] : options}
        onChange={(value) => onChoose({ as, target: value === UNCOUNTED ? null : value })}
      />
      {as === "activity" && <span className={styles.help}>{t.recorded(past)}</span>}
    </>
  );
}

const UNCOUNTED = "";

/** The days that are other than those that were taken before, and the duty's rule beside the calendar's. */
function Differences({ entry: { differences, dutyNow, dutyText, state, isCancelled } }: { entry: CalendarEntryView }) {
  const t = useText(calendarImportText);
  const dates = useDates();
  const place = (value: CalendarEntryView["differences"][number]["from"]) =>
    value === null ? null : `${dates.dayAndWeekday(value.date)}${value.time === null ? "" : ` ${value.time}`}`;
  if (state !== "changed" && state !== "own-changed") return null;
  const isRule = dutyNow !== null && dutyNow !== dutyText && !isCancelled;
  return (
    <ul className={styles.differences}>
      {isRule && (
        <li>
          {t.dutyNow} <del>{dutyNow}</del> <span aria-hidden>→</span> {t.calendarNow} <ins>{dutyText ?? t.noDuty}</ins>
        </li>
      )}
      {differences.map(({ from, to }) => (
        <li key={`${place(from)} ${place(to)}`}>
          {from && <del>{place(from)}</del>} <span aria-hidden>→</span> <ins>{place(to) ?? t.calledOff}</ins>
        </li>
      ))}
      {differences.length === 0 && isCancelled && <li>{dutyNow === null ? t.allOff : t.allOffButDuty}</li>}
      {differences.length === 0 && !isRule && !isCancelled && <li>{t.wordsDiffer}</li>}
    </ul>
  );
}
