import { scrollRegion } from "../../../keyboard/scroll-region.ts";
import { useRef } from "react";
import type { ObligationMatrix } from "../../../../shared/contract/schemas/subject.ts";
import type { PlainDate } from "../../../../shared/domain/date/plain-date.ts";
import { useGridKeys } from "../../../keyboard/use-grid-keys.ts";
import { obligationsText } from "../../../text/obligations.ts";
import { useText } from "../../../text/use-text.ts";
import { MatrixLegend } from "./matrix-legend.tsx";
import { MemberRow } from "./member-row.tsx";
import { columnShares, currentColumn, shareDone } from "./matrix-totals.ts";
import styles from "./matrix.module.css";

/**
 * Who has done what, period by period: members down, periods across; the first column and the head stay in sight. One
 * stop of the Tab key, arrows move, Enter opens.
 */
export function DutyMatrix({ matrix, today }: { matrix: ObligationMatrix; today: PlainDate }) {
  const t = useText(obligationsText).matrix;
  const grid = useRef<HTMLTableElement>(null);
  const current = currentColumn(matrix, today);
  const at = matrix.columns.findIndex(({ recurrenceId }) => recurrenceId === current);
  const size = { rows: matrix.rows.length, columns: matrix.columns.length };
  const { onKeyDown, cellProps } = useGridKeys(grid, size, { row: 0, column: Math.max(0, at) });
  // A single period needs no total: its cells are drawn as bars.
  const isSingle = matrix.columns.length === 1;
  return (
    <div className={styles.frame}>
      <div className={styles.scroll} {...scrollRegion(t.label(matrix.title))}>
        <table
          ref={grid}
          role="grid"
          className={styles.table}
          data-single={isSingle || undefined}
          aria-label={t.label(matrix.title)}
          onKeyDown={onKeyDown}
        >
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
              {!isSingle && <th scope="col">{t.total}</th>}
            </tr>
          </thead>
          <tbody>
            {matrix.rows.map((row, index) => (
              <MemberRow
                key={row.subjectId}
                row={row}
                matrix={matrix}
                current={current}
                isSingle={isSingle}
                cellProps={(column) => cellProps({ row: index, column })}
              />
            ))}
          </tbody>
          <Totals matrix={matrix} current={current} isSingle={isSingle} />
        </table>
      </div>
      <MatrixLegend matrix={matrix}>
        <span className={styles.keys}>{t.keys}</span>
      </MatrixLegend>
    </div>
  );
}

function Totals({
  matrix,
  current,
  isSingle,
}: {
  matrix: ObligationMatrix;
  current: string | null;
  isSingle: boolean;
}) {
  const t = useText(obligationsText).matrix;
  const whole = shareDone(matrix.rows.flatMap(({ cells }) => cells));
  return (
    <tfoot>
      <tr>
        <th scope="row" className={styles.corner}>
          {t.doneBy}
        </th>
        {columnShares(matrix).map(({ done, all }, index) => {
          const recurrenceId = matrix.columns[index]?.recurrenceId;
          return (
            <td key={recurrenceId} data-now={(current !== null && recurrenceId === current) || undefined}>
              {all > 0 && `${done}/${all}`}
            </td>
          );
        })}
        {!isSingle && <td className={styles.total}>{`${whole.done}/${whole.all}`}</td>}
      </tr>
    </tfoot>
  );
}
