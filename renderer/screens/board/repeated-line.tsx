import { useQuery } from "@tanstack/react-query";
import { Button } from "../../components/button.tsx";
import { useId, useState } from "react";
import type { DayView } from "../../../shared/contract/schemas/board.ts";
import type { DatedRow } from "../../../shared/contract/schemas/due-row.ts";
import type { PlainDate } from "../../../shared/domain/date/plain-date.ts";
import { duty } from "../../client.ts";
import { Trouble } from "../../components/trouble.tsx";
import { keyText } from "../../data/occurrence-key.ts";
import { type RowGroup, groupRows } from "../../../shared/contract/board-lines/row-groups.ts";
import { boardText } from "../../text/board.ts";
import { useText } from "../../text/use-text.ts";
import { DueLine } from "./due-line.tsx";
import styles from "./due-list.module.css";

interface RepeatedLineProps {
  /** The duty's rows of the next period. */
  group: RowGroup<DatedRow>;
  /** Periods after that one to the end of the year. */
  following: number;
  lead: string | null;
  days: ReadonlyMap<PlainDate, DayView>;
}

/** A duty that comes back: its next date, and how often more this year; opened, each of those periods. */
export function RepeatedLine({ group, following, lead, days }: RepeatedLineProps) {
  const t = useText(boardText);
  const [isOpen, setOpen] = useState(false);
  const listId = useId();
  const { obligationId, recurrenceId, title } = group.first;
  return (
    <>
      <DueLine
        group={group}
        day={days.get(group.first.shownDate)}
        more={
          <Button
            size="small"
            type="text"
            className={styles.repeats ?? ""}
            data-tells={!isOpen || undefined}
            aria-expanded={isOpen}
            aria-controls={listId}
            aria-label={t.followingLabel(title, following)}
            onClick={() => setOpen(!isOpen)}
          >
            {isOpen ? t.fold : t.following(following)}
          </Button>
        }
      />
      <li className={styles.pile} hidden={!isOpen} id={listId}>
        {isOpen && (
          <Following obligationId={obligationId} recurrenceId={recurrenceId} title={title} lead={lead} days={days} />
        )}
      </li>
    </>
  );
}

type FollowingProps = Pick<RepeatedLineProps, "lead" | "days"> & {
  obligationId: string;
  recurrenceId: string;
  title: string;
};

function Following({ obligationId, recurrenceId, title, lead, days }: FollowingProps) {
  const t = useText(boardText);
  const answer = useQuery(duty.board.following.queryOptions({ input: { obligationId, recurrenceId, lead } }));
  if (answer.error) return <Trouble error={answer.error} onRetry={answer.refetch} />;
  const periods = Map.groupBy(answer.data ?? [], ({ recurrenceId }) => recurrenceId);
  return (
    <ul aria-label={t.followingList(title)} aria-busy={answer.isPending}>
      {[...periods.values()].flatMap((rows) => {
        const [group] = groupRows(rows.map((row) => ({ ...row, timeState: rows[0]?.timeState ?? row.timeState })));
        if (!group) return [];
        return [<DueLine key={keyText(group.first)} group={group} day={days.get(group.first.shownDate)} />];
      })}
    </ul>
  );
}
