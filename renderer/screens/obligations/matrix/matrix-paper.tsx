import type { MatrixCell, ObligationMatrix } from "../../../../shared/contract/schemas/subject.ts";
import { ForPaper } from "../../../components/for-paper.tsx";
import { StateMark } from "../../../components/state-mark.tsx";
import { obligationsText } from "../../../text/obligations.ts";
import { useText } from "../../../text/use-text.ts";
import { MatrixLegend } from "./matrix-legend.tsx";
import styles from "./matrix-paper.module.css";
import { columnShares, shareDone } from "./matrix-totals.ts";
import { type MemberMark, memberMark } from "./member-mark.ts";
import { MembershipNote } from "./membership-note.tsx";
import { type PaperPart, matrixParts } from "./paper-parts.ts";

/** The signs for the corner marks of a cell, as in the legend. */
const MEMBER_SIGNS: Readonly<Record<MemberMark, string>> = { undecided: "○", counts: "●", "counts-not": "⊘" };

interface MatrixPaperProps {
  matrix: ObligationMatrix;
  /** The rule of the duty and the number of its subjects. */
  caption: string;
  /** The content behind the tables. */
  children: React.ReactNode;
}

/** The matrix on paper: every period of the year, over as many tables as it takes, each with its head and the names. */
export function MatrixPaper({ matrix, caption, children }: MatrixPaperProps) {
  const t = useText(obligationsText).matrix;
  const parts = matrixParts(matrix.columns.length);
  return (
    <ForPaper isWide>
      <h1>{`${matrix.title}　${t.inYear(matrix.year)}`}</h1>
      <p>{caption}</p>
      {parts.map((part, index) => (
        <PartTable key={part.first} matrix={matrix} part={part} hasTotal={index === parts.length - 1} />
      ))}
      <MatrixLegend matrix={matrix} />
      {children}
    </ForPaper>
  );
}

interface PartProps {
  matrix: ObligationMatrix;
  part: PaperPart;
  /** The last table has the total of the whole year. */
  hasTotal: boolean;
}

function PartTable({ matrix, part: { first, end }, hasTotal }: PartProps) {
  const t = useText(obligationsText).matrix;
  const columns = matrix.columns.slice(first, end);
  const shares = columnShares(matrix).slice(first, end);
  const whole = shareDone(matrix.rows.flatMap(({ cells }) => cells));
  return (
    <table className={styles.part}>
      <thead>
        <tr>
          <th scope="col" className={styles.member}>
            {t.member}
          </th>
          {columns.map(({ recurrenceId, label }) => (
            <th key={recurrenceId} scope="col">
              {label}
            </th>
          ))}
          {hasTotal && <th scope="col">{t.total}</th>}
        </tr>
      </thead>
      <tbody>
        {matrix.rows.map((row) => {
          const { done, all } = shareDone(row.cells);
          return (
            <tr key={row.subjectId}>
              <th scope="row" className={styles.member}>
                {row.name}
                <MembershipNote row={row} />
              </th>
              {columns.map(({ recurrenceId }, index) => (
                <PaperCell key={recurrenceId} cell={row.cells[first + index] ?? null} />
              ))}
              {hasTotal && <td className={styles.total}>{`${done}/${all}`}</td>}
            </tr>
          );
        })}
        {/* The total is no table foot, because a browser would repeat a foot on every page of a long table. */}
        <tr>
          <th scope="row" className={styles.member}>
            {t.doneBy}
          </th>
          {shares.map(({ done, all }, index) => (
            <td key={columns[index]?.recurrenceId}>{all > 0 && `${done}/${all}`}</td>
          ))}
          {hasTotal && <td className={styles.total}>{`${whole.done}/${whole.all}`}</td>}
        </tr>
      </tbody>
    </table>
  );
}

function PaperCell({ cell }: { cell: MatrixCell | null }) {
  const t = useText(obligationsText).matrix;
  if (!cell) return <td>{"—"}</td>;
  const mark = memberMark(cell);
  return (
    <td data-version={cell.newVersion ? "new" : undefined}>
      <StateMark state={cell.timeState} silent /> {`${cell.done}/${cell.needed}`}
      {mark && MEMBER_SIGNS[mark]}
      {cell.missingEvidence && t.lacksMark}
    </td>
  );
}
