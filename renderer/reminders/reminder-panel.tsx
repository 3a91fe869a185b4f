import { groupReminders, remindersBeyond } from "../../shared/contract/reminder-groups.ts";
import type { ReminderView } from "../../shared/contract/schemas/reminder.ts";
import type { SNOOZES } from "../../shared/contract/schemas/reminder.ts";
import { reminderReason } from "../../shared/words/reminders.ts";
import { Button } from "../components/button.tsx";
import { Trouble } from "../components/trouble.tsx";
import { useToday } from "../data/use-today.ts";
import { remindersText } from "../text/reminders.ts";
import { useLocale, useText } from "../text/use-text.ts";
import styles from "./reminder-panel.module.css";

const MOST = 5;
const LATER = ["hour", "tomorrow", "next-working-day"] as const satisfies typeof SNOOZES;

interface ReminderPanelProps {
  now: readonly ReminderView[];
  missed: readonly ReminderView[];
  trouble: Error | null;
  onOpen: (reminder: ReminderView) => void;
  onSnooze: (until: (typeof SNOOZES)[number]) => void;
  onClose: () => void;
}

/** What was told just now, over a corner of the screen until it is put away; it takes no focus. */
export function ReminderPanel({ now, missed, trouble, onOpen, onSnooze, onClose }: ReminderPanelProps) {
  const t = useText(remindersText).panel;
  if (now.length + missed.length === 0 && !trouble) return null;
  return (
    <aside className={styles.panel} aria-label={t.label} data-screen-only>
      <div role="status">
        {now.length > 0 && <ReminderLines heading={t.now(now.length)} reminders={now} onOpen={onOpen} />}
        {missed.length > 0 && <ReminderLines heading={t.missed(missed.length)} reminders={missed} onOpen={onOpen} />}
      </div>
      {trouble && <Trouble error={trouble} />}
      <div className={styles.acts}>
        <span className={styles.later}>{t.snooze}</span>
        {LATER.map((until) => (
          <Button key={until} size="small" onClick={() => onSnooze(until)}>
            {t[until]}
          </Button>
        ))}
        <Button size="small" type="primary" onClick={onClose}>
          {t.seen}
        </Button>
      </div>
    </aside>
  );
}

interface ReminderLinesProps {
  heading: string;
  reminders: readonly ReminderView[];
  onOpen: (reminder: ReminderView) => void;
}

function ReminderLines({ heading, reminders, onOpen }: ReminderLinesProps) {
  const t = useText(remindersText).panel;
  const locale = useLocale();
  // The page may stay open for days: what is due today is due yesterday then.
  const today = useToday();
  const groups = groupReminders(reminders);
  return (
    <section>
      <h2 className={styles.heading}>{heading}</h2>
      <ul className={styles.list}>
        {groups.slice(0, MOST).map(({ first, count, subjects, periods }) => (
          <li key={`${first.at} ${first.obligationId} ${first.subjectId} ${first.recurrenceId} ${first.kind}`}>
            <button type="button" className={styles.line} title={first.text} onClick={() => onOpen(first)}>
              <span className={styles.title}>
                {count > 1 ? t.group(first.title, subjects, periods) : `${first.title} ${first.subject}`}
              </span>
              <span className={styles.why}>
                {reminderReason(
                  {
                    ...first,
                    saidOn: today ?? first.saidOn,
                    countedOn: first.saidOn,
                    isLongestOfSeveral: periods > 1,
                  },
                  locale,
                )}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {groups.length > MOST && <p className={styles.more}>{t.more(remindersBeyond(groups, MOST))}</p>}
    </section>
  );
}
