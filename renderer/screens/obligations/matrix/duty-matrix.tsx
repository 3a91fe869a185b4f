import type { ObligationMatrix } from "../../../../shared/contract/schemas/subject.ts";
import type { PlainDate } from "../../../../shared/domain/date/plain-date.ts";
import { StateMark } from "../../../components/state-mark.tsx";
import { commonText } from "../../../text/common.ts";
import { useDates } from "../../../text/dates.ts";
import { obligationsText } from "../../../text/obligations.ts";
import { useText } from "../../../text/use-text.ts";
import { MatrixCellButton } from "./matrix-cell-button.tsx";
import { columnShares, currentColumn, shareDone, statesIn } from "./matrix-totals.ts";
import styles from "./matrix.module.css";

/** Who has done what, period by period: members down, periods across, the first column and the head stay in sight. */
export function DutyMatrix({ matrix, today }: { matrix: ObligationMatrix; today: PlainDate }) {
  const t = useText(obligationsText).matrix;
  const current = currentColumn(matrix, today);
  const shares = columnShares(matrix);
  return (
    <div className={styles.frame}>
      <div className={styles.scroll}>
        <table className={styles.table} aria-label={t.label(matrix.title)}>
          <thead>
            <tr>
              <th scope="col" className={styles.corner}>
                {t.member}
              </th>
              {matrix.columns.map(({ recurrenceId, label }) => (
                <th key={recurrenceId} scope="col" data-now={recurrenceId === current || undefined}>
                  {label}
                </th>
              ))}
              <th scope="col">{t.total}</th>
            </tr>
          </thead>
          <tbody>
            {matrix.rows.map((row) => (
              <MemberRow key={row.subjectId} row={row} matrix={matrix} current={current} />
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" className={styles.corner}>
                {t.doneBy}
              </th>
              {shares.map(({ done, all }, index) => (
                <td key={matrix.columns[index]?.recurrenceId} data-now={isNow(matrix, index, current)}>
                  {all > 0 && `${done}/${all}`}
                </td>
              ))}
              <td />
            </tr>
          </tfoot>
        </table>
      </div>
      <Legend matrix={matrix} />
    </div>
  );
}

const isNow = ({ columns }: ObligationMatrix, index: number, current: string | null) =>
  (current !== null && columns[index]?.recurrenceId === current) || undefined;

interface MemberRowProps {
  row: ObligationMatrix["rows"][number];
  matrix: ObligationMatrix;
  current: string | null;
}

function MemberRow({ row, matrix, current }: MemberRowProps) {
  const t = useText(obligationsText).matrix;
  const { done, all } = shareDone(row.cells);
  return (
    <tr>
      <th scope="row" className={styles.member}>
        {row.name}
        <Stay row={row} />
      </th>
      {row.cells.map((cell, index) => (
        <td key={matrix.columns[index]?.recurrenceId} data-now={isNow(matrix, index, current)}>
          {cell ? (
            <MatrixCellButton
              cell={cell}
              obligationId={matrix.obligationId}
              subjectId={row.subjectId}
              name={t.cell(row.name, matrix.columns[index]?.label ?? "")}
            />
          ) : (
            <span className={styles.none} title={t.notTheirs}>
              {"—"}
            </span>
          )}
        </td>
      ))}
      <td className={styles.total}>{`${done}/${all}`}</td>
    </tr>
  );
}

/** Since when, or until when, somebody was in the group, where that lies within the year. */
function Stay({ row: { joinedOn, leftOn } }: { row: ObligationMatrix["rows"][number] }) {
  const t = useText(obligationsText).matrix;
  const dates = useDates();
  if (joinedOn === null && leftOn === null) return null;
  return (
    <span className={styles.stay}>
      {[joinedOn && t.joined(dates.day(joinedOn)), leftOn && t.left(dates.day(leftOn))].filter(Boolean).join("　")}
    </span>
  );
}

function Legend({ matrix }: { matrix: ObligationMatrix }) {
  const t = useText(obligationsText).matrix;
  const common = useText(commonText);
  return (
    <p className={styles.legend}>
      {statesIn(matrix.rows).map((state) => (
        <span key={state} className={styles.key}>
          <StateMark state={state} silent /> {common.state[state]}
        </span>
      ))}
      <span>{t.legend}</span>
    </p>
  );
}
