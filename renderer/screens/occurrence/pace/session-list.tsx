import { useMutation } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import type { PlannedSession } from "../../../../shared/contract/schemas/pace.ts";
import { duty } from "../../../client.ts";
import { Icon } from "../../../components/icon.tsx";
import { Trouble } from "../../../components/trouble.tsx";
import { routeHash } from "../../../routing/route.ts";
import { useUndoMessage } from "../../../shell/undo.tsx";
import { useDates } from "../../../text/dates.ts";
import { paceText } from "../../../text/pace.ts";
import { useText } from "../../../text/use-text.ts";
import styles from "./pace.module.css";

/** Sessions listed before the rest is asked for. */
const FIRST = 6;

/** The sessions that are planned: each leads to its day in the calendar and can be dropped. */
export function SessionList({ sessions }: { sessions: readonly PlannedSession[] }) {
  const t = useText(paceText);
  const dates = useDates();
  const [showsAll, setShowsAll] = useState(false);
  const undo = useUndoMessage();
  const drop = useMutation(duty.occurrences.dropSession.mutationOptions());
  const plan = useMutation(duty.occurrences.planSessions.mutationOptions());
  const remove = (session: PlannedSession) =>
    drop.mutate(
      { id: session.id },
      {
        onSuccess: () =>
          undo.offer(t.dropped(dates.day(session.date)), async () => {
            await plan.mutateAsync({ key: session.key, dates: [session.date], time: session.time, note: session.note });
            return t.putBack;
          }),
      },
    );
  return (
    <div>
      <h4 className={styles.part}>{t.arranged}</h4>
      {sessions.length === 0 && <p className={styles.quiet}>{t.noneArranged}</p>}
      <ul className={styles.rows}>
        {sessions.slice(0, showsAll ? sessions.length : FIRST).map((session) => (
          <li key={session.id} className={styles.row}>
            <a
              className={styles.grow}
              href={routeHash("calendar", { date: session.date, day: session.date })}
              title={t.toCalendar}
            >
              {dates.dayAndWeekday(session.date)} {session.time}
            </a>
            <button
              type="button"
              className={styles.drop}
              aria-label={t.drop(dates.day(session.date))}
              onClick={() => remove(session)}
            >
              <Icon name="close" size={14} />
            </button>
          </li>
        ))}
      </ul>
      {sessions.length > FIRST && !showsAll && (
        <Button type="text" size="small" onClick={() => setShowsAll(true)}>
          {t.showAll(sessions.length)}
        </Button>
      )}
      {drop.error && <Trouble error={drop.error} />}
    </div>
  );
}
