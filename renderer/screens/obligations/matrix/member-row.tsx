import type { ObligationMatrix } from "../../../../shared/contract/schemas/subject.ts";
import type { GridCellProps } from "../../../keyboard/use-grid-keys.ts";
import { obligationsText } from "../../../text/obligations.ts";
import { useText } from "../../../text/use-text.ts";
import { MatrixCellButton } from "./matrix-cell-button.tsx";
import { MemberDecisions } from "./member-decisions.tsx";
import { MembershipNote } from "./membership-note.tsx";
import { shareDone } from "./matrix-totals.ts";
import styles from "./matrix.module.css";

type MatrixRow = ObligationMatrix["rows"][number];

interface MemberRowProps {
  row: MatrixRow;
  matrix: ObligationMatrix;
  /** The column that today lies in. */
  current: string | null;
  /** The year has one period: its cell is wide. */
  isSingle: boolean;
  cellProps: (column: number) => GridCellProps;
}

/** The periods of one member, with the share that is done. */
export function MemberRow({ row, matrix, current, isSingle, cellProps }: MemberRowProps) {
  const t = useText(obligationsText).matrix;
  const { done, all } = shareDone(row.cells);
  return (
    <tr>
      <th scope="row" className={styles.member}>
        {row.name}
        <MembershipNote row={row} />
        <MemberDecisions row={row} matrix={matrix} />
      </th>
      {matrix.columns.map(({ recurrenceId, label }, column) => {
        const cell = row.cells[column];
        return (
          <td key={recurrenceId} data-now={(current !== null && recurrenceId === current) || undefined}>
            {cell ? (
              <MatrixCellButton
                cell={cell}
                obligationId={matrix.obligationId}
                subjectId={row.subjectId}
                name={t.cell(row.name, label)}
                hasBar={isSingle}
                cellProps={cellProps(column)}
              />
            ) : (
              <span className={styles.none} role="note" title={t.notTheirs} {...cellProps(column)}>
                <span aria-hidden>{"—"}</span>
                <span className="sr-only">{`${t.cell(row.name, label)} ${t.notTheirs}`}</span>
              </span>
            )}
          </td>
        );
      })}
      {!isSingle && <td className={styles.total}>{`${done}/${all}`}</td>}
    </tr>
  );
}
