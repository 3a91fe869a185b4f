import type { ObligationMatrix } from "../../../../shared/contract/schemas/subject.ts";
import { StateMark } from "../../../components/state-mark.tsx";
import { commonText } from "../../../text/common.ts";
import { obligationsText } from "../../../text/obligations.ts";
import { useText } from "../../../text/use-text.ts";
import { statesIn } from "./matrix-totals.ts";
import styles from "./matrix.module.css";

const hasMark = (rows: ObligationMatrix["rows"], mark: "member" | "missingEvidence" | "newVersion"): boolean =>
  rows.some(({ cells }) => cells.some((cell) => cell?.[mark]));

/** The legend of the marks that the matrix has; `children` come at the end of the line. */
export function MatrixLegend({ matrix, children }: { matrix: ObligationMatrix; children?: React.ReactNode }) {
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
      {hasMark(matrix.rows, "member") && <span>{t.memberKey}</span>}
      {hasMark(matrix.rows, "missingEvidence") && <span>{t.lacksKey}</span>}
      {hasMark(matrix.rows, "newVersion") && <span>{t.newVersionKey}</span>}
      {children}
    </p>
  );
}
