import { useMutation } from "@tanstack/react-query";
import { Button, Select } from "antd";
import { useState } from "react";
import type { RosterReview, RosterView } from "../../../../shared/contract/schemas/roster.ts";
import { ROSTER_COLUMNS } from "../../../../shared/domain/roster/roster-columns.ts";
import { duty } from "../../../client.ts";
import { Trouble } from "../../../components/trouble.tsx";
import { scrollRegion } from "../../../keyboard/scroll-region.ts";
import { useUndoMessage } from "../../../shell/undo.tsx";
import { useDates } from "../../../text/dates.ts";
import { peopleText } from "../../../text/people.ts";
import { useText } from "../../../text/use-text.ts";
import styles from "../people.module.css";
import { ReviewRow } from "./review-row.tsx";
import { type Answers, personsElsewhere, requestOfRows, takenRows } from "./taken-rows.ts";

interface ReviewTableProps {
  review: RosterReview;
  roster: RosterView;
  onColumns: (columns: RosterReview["columns"]) => void;
  onAgain: () => void;
  /** @param isAll  Whether every row is stored, or was so before. */
  onTaken: (isAll: boolean) => void;
}

const RESULTS = ["new", "update", "same", "ask", "unread"] as const;

/** What a list would do, row by row, with the columns as they are read; what has no answer or was not read is left. */
export function ReviewTable({ review, roster, onColumns, onAgain, onTaken }: ReviewTableProps) {
  const t = useText(peopleText).import;
  const dates = useDates();
  const undo = useUndoMessage();
  const [answers, setAnswers] = useState<Answers>({});
  const { rows, columns, since } = review;
  const taken = takenRows(review, answers);
  const left = rows.filter((row) => row.result !== "same").length - taken.length;
  const request = requestOfRows(review, answers);
  const known = new Set(roster.bodies.map(({ name }) => name));
  const newBodies = request.bodies.filter(({ name }) => !known.has(name)).map(({ name }) => name);
  const counts = RESULTS.map((result) => [result, rows.filter((row) => row.result === result).length] as const);
  const store = useMutation(
    duty.roster.store.mutationOptions({
      onSuccess: () => {
        undo.offer(t.done(taken.length));
        onTaken(left === 0);
      },
    }),
  );
  return (
    <>
      <div className={styles.columns} role="group" aria-label={t.columns}>
        <span className={styles.quiet}>{t.columns}</span>
        {columns.map((column, at) => (
          <Select
            // A column is known by its place alone.
            // biome-ignore lint/suspicious/noArrayIndexKey: the place is the column
            key={at}
            size="small"
            aria-label={t.column(at + 1)}
            value={column}
            onChange={(choice) => onColumns(columns.map((other, place) => (place === at ? choice : other)))}
            options={ROSTER_COLUMNS.map((value) => ({ value, label: t.columnNames[value] }))}
          />
        ))}
      </div>
      <p className={styles.quiet} role="status">
        {rows.length === 0
          ? t.none
          : counts.flatMap(([result, count]) => (count > 0 ? [t.count(t.results[result], count)] : [])).join(t.between)}
      </p>
      <div className={styles.rows} {...scrollRegion(t.what)}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t.line}</th>
              <th scope="col">{t.what}</th>
              <th scope="col">{t.result}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, at) => (
              <ReviewRow
                // One line may hold a person and nothing else, and files may have several tables.
                // biome-ignore lint/suspicious/noArrayIndexKey: rows of a review never move
                key={at}
                row={row}
                roster={roster}
                answer={answers[at] ?? null}
                elsewhere={personsElsewhere(review, answers, at)}
                onAnswer={(answer) => setAnswers((before) => ({ ...before, [at]: answer }))}
              />
            ))}
          </tbody>
        </table>
      </div>
      {newBodies.length > 0 && <p className={styles.quiet}>{t.newBodies(newBodies.join("、"))}</p>}
      {rows.length > 0 && <p className={styles.quiet}>{t.since(dates.day(since))}</p>}
      <div className={styles.buttons}>
        <Button
          type="primary"
          disabled={taken.length === 0}
          loading={store.isPending}
          onClick={() => store.mutate(request)}
        >
          {taken.length === 0 ? t.nothing : t.take(taken.length)}
        </Button>
        <Button onClick={onAgain}>{t.again}</Button>
        {left > 0 && <span className={styles.quiet}>{t.left(left)}</span>}
      </div>
      {store.error && <Trouble error={store.error} />}
    </>
  );
}
