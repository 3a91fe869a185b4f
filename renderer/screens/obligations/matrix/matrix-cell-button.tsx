import { useQueryClient } from "@tanstack/react-query";
import type { MatrixCell } from "../../../../shared/contract/schemas/subject.ts";
import { duty } from "../../../client.ts";
import { StateMark } from "../../../components/state-mark.tsx";
import { useTroubleSentence } from "../../../components/trouble.tsx";
import type { GridCellProps } from "../../../keyboard/use-grid-keys.ts";
import { obligationsText } from "../../../text/obligations.ts";
import { commonText } from "../../../text/common.ts";
import { useDates } from "../../../text/dates.ts";
import { useText } from "../../../text/use-text.ts";
import { useOpenOccurrence } from "../../../details/occurrence/open-occurrence.ts";
import { cellWords } from "./cell-words.ts";
import { memberMark } from "./member-mark.ts";
import styles from "./matrix.module.css";
import { useMessage } from "../../../shell/messages.tsx";

interface MatrixCellButtonProps {
  cell: MatrixCell;
  obligationId: string;
  subjectId: string;
  /** The name of the member whose period the cell is, for screen readers. */
  name: string;
  /** There is room for a bar and the unit. */
  hasBar: boolean;
  cellProps: GridCellProps;
}

/** The period of one member, with its state and figures. A click opens the occurrence. */
export function MatrixCellButton({ cell, obligationId, subjectId, name, hasBar, cellProps }: MatrixCellButtonProps) {
  const common = useText(commonText);
  const dates = useDates();
  const message = useMessage();
  const sentence = useTroubleSentence();
  const queries = useQueryClient();
  const openOccurrence = useOpenOccurrence();
  const { recurrenceId, timeState, done, needed, unit, shownDate } = cell;
  const t = useText(obligationsText);
  const marks = cellWords(cell, { obligations: t, common });
  const open = async () => {
    try {
      const key = { obligationId, subjectId, recurrenceId };
      openOccurrence(await queries.fetchQuery(duty.occurrences.get.queryOptions({ input: { key } })));
    } catch (error) {
      message.error(sentence(error));
    }
  };
  return (
    <button
      type="button"
      className={styles.cell}
      data-state={timeState}
      data-member={memberMark(cell)}
      data-version={cell.newVersion ? "new" : undefined}
      aria-label={[
        `${name} ${common.state[timeState]} ${done}/${needed}${unit} ${shownDate ? dates.day(shownDate) : ""}`,
        ...marks,
      ].join("，")}
      title={[`${common.state[timeState]}　${shownDate ? dates.dayAndWeekday(shownDate) : ""}`, ...marks].join("\n")}
      onClick={() => void open()}
      {...cellProps}
    >
      <StateMark state={timeState} silent />
      {hasBar && (
        <span className={styles.bar}>
          <i style={{ width: `${Math.min(1, done / needed) * 100}%` }} />
        </span>
      )}
      {cell.missingEvidence && <span className={styles.lacks} data-mark={t.matrix.lacksMark} aria-hidden />}
      <span className={styles.count}>{`${done}/${needed}${hasBar ? unit : ""}`}</span>
    </button>
  );
}
