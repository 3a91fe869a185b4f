import { useQuery } from "@tanstack/react-query";
import type { ReminderView } from "../../../../shared/contract/schemas/reminder.ts";
import { type PlainDate, plainDate } from "../../../../shared/domain/date/plain-date.ts";
import { duty } from "../../../client.ts";
import { Trouble } from "../../../components/trouble.tsx";
import { useDates } from "../../../text/dates.ts";
import { remindersText } from "../../../text/reminders.ts";
import { useLocale, useText } from "../../../text/use-text.ts";
import { reminderReason } from "../../../../shared/words/reminders.ts";
import sheet from "../settings.module.css";
import styles from "./reminders.module.css";

const DAYS = 10;
/** So many lines are shown; the command prints all. */
const MOST = 60;
const NAMED = 3;

/** What will remind in the next days, by the same call as `duty reminders`. */
export function NextReminders() {
  const t = useText(remindersText);
  const { data, error, refetch } = useQuery(duty.reminders.list.queryOptions({ input: {} }));
  if (error) return <Trouble error={error} onRetry={refetch} />;
  if (!data) return null;
  const titles = [...new Set(data.undated.map(({ title }) => title))];
  return (
    <>
      <p className={sheet.help}>{data.isOn ? t.nextHelp(DAYS, data.reminders.length) : t.off}</p>
      {data.reminders.length > 0 && <NextTable reminders={data.reminders.slice(0, MOST)} />}
      {data.reminders.length > MOST && <p className={sheet.help}>{t.more(data.reminders.length - MOST)}</p>}
      {titles.length > 0 && <p className={sheet.help}>{t.undated(titles.length, titles.slice(0, NAMED).join("、"))}</p>}
    </>
  );
}

function NextTable({ reminders }: { reminders: readonly ReminderView[] }) {
  const t = useText(remindersText);
  return (
    <table className={styles.next}>
      <thead>
        <tr>
          <th scope="col">{t.columns.date}</th>
          <th scope="col">{t.columns.time}</th>
          <th scope="col">{t.columns.what}</th>
          <th scope="col">{t.columns.why}</th>
        </tr>
      </thead>
      <tbody>
        {reminders.map((reminder, place) => (
          <NextLine
            key={`${reminder.at} ${reminder.obligationId} ${reminder.subjectId} ${reminder.recurrenceId}`}
            reminder={reminder}
            isSameDay={dayOf(reminders[place - 1]) === dayOf(reminder)}
            isSameTime={reminders[place - 1]?.at === reminder.at}
          />
        ))}
      </tbody>
    </table>
  );
}

const dayOf = (reminder: ReminderView | undefined): PlainDate | null =>
  reminder ? plainDate(reminder.at.slice(0, 10)) : null;

interface NextLineProps {
  reminder: ReminderView;
  isSameDay: boolean;
  isSameTime: boolean;
}

/** Day and time stand once for a group. */
function NextLine({ reminder, isSameDay, isSameTime }: NextLineProps) {
  const dates = useDates();
  const locale = useLocale();
  const { at, title, subject, periodLabel, deadline } = reminder;
  const day = plainDate(at.slice(0, 10));
  return (
    <tr data-first={isSameDay ? undefined : true}>
      <td>{!isSameDay && dates.dayAndWeekday(day)}</td>
      <td className={styles.time}>{!isSameTime && at.slice(11, 16)}</td>
      <td>
        {title} <span className={styles.aside}>{`${subject} ${periodLabel} ${dates.day(deadline)}`}</span>
      </td>
      <td className={styles.why}>{reminderReason(reminder, locale)}</td>
    </tr>
  );
}
