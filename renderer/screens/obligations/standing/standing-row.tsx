import { Button, Switch } from "antd";
import { useState } from "react";
import type { StandingBoard, StandingItem } from "../../../../shared/contract/schemas/standing.ts";
import type { PlainDate } from "../../../../shared/domain/date/plain-date.ts";
import { StateMark } from "../../../components/state-mark.tsx";
import { keyText, recordParams } from "../../../data/occurrence-key.ts";
import { useOpenOccurrence } from "../../../details/occurrence/open-occurrence.ts";
import { navigate } from "../../../routing/use-route.ts";
import { useDates } from "../../../text/dates.ts";
import { standingText } from "../../../text/standing.ts";
import { useText } from "../../../text/use-text.ts";
import { CloseForm } from "./close-form.tsx";
import { GoalForm } from "./goal-form.tsx";
import { GoalList } from "./goal-list.tsx";
import styles from "./standing.module.css";
import { YearLine } from "./year-line.tsx";

/** What unfolds under a row: its goals, with a new one being written, or with its closing. */
export type OpenPart = "goals" | "goal" | "close";

interface StandingRowLineProps {
  item: StandingItem;
  board: Pick<StandingBoard, "today" | "elapsedWorkingDays" | "year">;
  part: OpenPart | null;
  onPart: (part: OpenPart | null) => void;
  onSheet: (isListed: boolean) => void;
}

/**
 * One year of standing work: the number of its activities, the latest one, its rhythm, and its place on the month's
 * list.
 */
export function StandingRowLine({ item, board, part, onPart, onSheet }: StandingRowLineProps) {
  const t = useText(standingText);
  const openDetails = useOpenOccurrence();
  const [drafted, setDrafted] = useState<PlainDate | null>(null);
  const { row, sheet } = item;
  const isGoing = row.timeState === "standing" && row.standing.progress !== "unfinished";
  const source = [
    row.item ? t.item(row.item) : t.byHand,
    row.subject === row.lead ? null : row.subject,
    row.handling === "done" ? null : row.handlingNote,
  ];
  return (
    <div data-standing={keyText(row)}>
      <div className={styles.row} data-open={part !== null || undefined}>
        <div>
          <button
            type="button"
            className={styles.title}
            data-row
            aria-expanded={part !== null}
            onClick={() => onPart(part === null ? "goals" : null)}
          >
            {row.title}
          </button>
          <span className={styles.second}>{source.filter(Boolean).join("，")}</span>
        </div>
        <Times item={item} />
        <Last item={item} elapsed={board.elapsedWorkingDays} />
        <YearLine item={item} today={board.today} drafted={part === "goal" ? drafted : null} />
        <span className={styles.end}>
          {isGoing ? (
            <Switch size="small" checked={sheet.isListed} aria-label={t.onSheet(row.title)} onChange={onSheet} />
          ) : (
            <span className={styles.second}>
              {row.timeState === "waived"
                ? t.waived
                : row.standing.progress === "unfinished"
                  ? t.unfinished
                  : t.closedDone}
            </span>
          )}
        </span>
      </div>
      {part !== null && (
        <div className={styles.unfold}>
          <GoalList item={item} />
          {part === "goal" && (
            <GoalForm item={item} today={board.today} onDay={setDrafted} onClose={() => onPart("goals")} />
          )}
          {part === "close" && <CloseForm row={row} onClose={() => onPart("goals")} />}
          {part === "goals" && (
            <div className={styles.acts}>
              {isGoing && (
                <Button size="small" onClick={() => navigate("record", recordParams(row))}>
                  {t.record}
                </Button>
              )}
              {isGoing && (
                <Button size="small" onClick={() => onPart("goal")}>
                  {t.addGoal}
                </Button>
              )}
              {row.timeState === "standing" && (
                <Button size="small" onClick={() => onPart("close")}>
                  {t.close}
                </Button>
              )}
              <Button size="small" type="text" onClick={() => openDetails(row)}>
                {t.details}
              </Button>
            </div>
          )}
        </div>
      )}
    </div>
  );
}

function Times({ item: { row } }: { item: StandingItem }) {
  const t = useText(standingText);
  const { progress, times } = row.standing;
  if (row.timeState === "waived") return <span className={styles.times}>{t.waived}</span>;
  if (progress === "closed")
    return (
      <span className={styles.times}>
        <StateMark state="done" silent /> {t.closed}
      </span>
    );
  if (times === 0) return <span className={styles.times}>{progress === "unfinished" ? t.unfinished : t.notBegun}</span>;
  return (
    <span className={styles.times}>
      {progress === "unfinished" ? t.unfinished : t.begun} <strong>{times}</strong> {t.timesDone}
    </span>
  );
}

function Last({ item: { row }, elapsed }: { item: StandingItem; elapsed: number }) {
  const t = useText(standingText);
  const dates = useDates();
  const { last, isQuiet, closedOn } = row.standing;
  if (closedOn)
    return (
      <div>
        <span className={styles.second}>{last ? `${dates.day(last.date)} ${last.title}` : t.noneYet}</span>
        <span className={styles.second}>{t.closedBy(dates.day(closedOn), row.handlingNote)}</span>
      </div>
    );
  if (!last)
    return (
      <div>
        <span className={styles.second}>{t.noneYet}</span>
        <span className={styles.second}>{t.elapsed(elapsed)}</span>
      </div>
    );
  return (
    <div>
      <span className={styles.second} title={last.title}>{`${dates.day(last.date)} ${last.title}`}</span>
      <span className={styles.second}>
        {isQuiet && <span className={styles.quiet}>{t.quiet}</span>}
        {isQuiet ? t.since(last.days, last.workingDays) : t.ago(last.days, last.workingDays)}
      </span>
    </div>
  );
}
