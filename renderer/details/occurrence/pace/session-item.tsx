import { useMutation } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import type { PlannedSession } from "../../../../shared/contract/schemas/pace.ts";
import type { PlainDate } from "../../../../shared/domain/date/plain-date.ts";
import { duty } from "../../../client.ts";
import { DayInput } from "../../../components/day-input.tsx";
import { Icon } from "../../../components/icon.tsx";
import { Trouble } from "../../../components/trouble.tsx";
import { DraftFields } from "../../../drafts/draft-fields.tsx";
import { routeHash } from "../../../routing/route.ts";
import { useUndoMessage } from "../../../shell/undo.tsx";
import { commonText } from "../../../text/common.ts";
import { useDates } from "../../../text/dates.ts";
import { paceText } from "../../../text/pace.ts";
import { useText } from "../../../text/use-text.ts";
import styles from "./pace.module.css";

interface SessionItemProps {
  session: PlannedSession;
  /** Last day of the quota's period. */
  last: PlainDate;
}

/** One planned session. A move or a drop takes effect at once and can be undone. */
export function SessionItem({ session, last }: SessionItemProps) {
  const t = useText(paceText);
  const common = useText(commonText);
  const dates = useDates();
  const [isMoving, setMoving] = useState(false);
  const undo = useUndoMessage();
  const drop = useMutation(duty.occurrences.dropSession.mutationOptions());
  const move = useMutation(duty.occurrences.moveSession.mutationOptions());
  const { id, date, time } = session;
  const remove = async () => {
    await drop.mutateAsync({ id });
    undo.offer(t.dropped(dates.day(date)));
  };
  const moveTo = async (day: PlainDate | null) => {
    setMoving(false);
    if (day === null || day === date) return;
    await move.mutateAsync({ id, date: day, time });
    undo.offer(t.moved(dates.dayAndWeekday(day)));
  };
  const failed = drop.error ?? move.error;
  return (
    <li>
      <div className={styles.row}>
        <a className={styles.grow} href={routeHash("calendar", { date, day: date })} title={t.toCalendar}>
          {dates.dayAndWeekday(date)} {time}
        </a>
        {isMoving ? (
          <>
            <DraftFields draft={{ form: "move-session", key: id }}>
              <DayInput
                size="small"
                label={t.moveTo(dates.day(date))}
                missingYear="coming"
                value={date}
                max={last}
                mayBeEmpty={false}
                isFirst
                onChange={(day) => void moveTo(day).catch(ignoreShown)}
              />
            </DraftFields>
            <Button size="small" type="text" onClick={() => setMoving(false)}>
              {common.cancel}
            </Button>
          </>
        ) : (
          <>
            <Button size="small" type="text" aria-label={t.moveOf(dates.day(date))} onClick={() => setMoving(true)}>
              {t.move}
            </Button>
            <button
              type="button"
              className={styles.drop}
              aria-label={t.drop(dates.day(date))}
              onClick={() => void remove().catch(ignoreShown)}
            >
              <Icon name="close" size={14} />
            </button>
          </>
        )}
      </div>
      {failed && <Trouble error={failed} />}
    </li>
  );
}

/** The mutation keeps its error, and the row shows it. */
const ignoreShown = () => undefined;
