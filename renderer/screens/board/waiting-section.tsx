import type { BoardLists } from "../../../shared/contract/schemas/board.ts";
import { Pages } from "../../components/pages/pages.tsx";
import { keyText } from "../../data/occurrence-key.ts";
import { boardText } from "../../text/board.ts";
import { useText } from "../../text/use-text.ts";
import { useOpenOccurrence } from "../../details/occurrence/open-occurrence.ts";
import { type PartOfBoard, furtherLines } from "./further-lines.ts";
import { Nothing, Section } from "./section.tsx";
import styles from "./side-list.module.css";

/** 等人回复: who is waited on, for what, since when. */
export function WaitingSection({ board, lead }: PartOfBoard) {
  const t = useText(boardText);
  const open = useOpenOccurrence();
  return (
    <Section title={t.waiting}>
      {board.lineCounts.waiting === 0 && <Nothing>{t.noWaiting}</Nothing>}
      <Pages items={board.waiting} further={furtherLines(board, lead, "waiting", rowsOf)} className={styles.list}>
        {(row) => (
          <li key={keyText(row)} className={styles.row}>
            <button type="button" className={styles.main} data-row onClick={() => open(row)}>
              {row.waitingOn}
            </button>
            <span className={styles.what}>
              {row.title} {row.periodLabel}
            </span>
            <span className={styles.end}>{t.waited(row.waitedWorkingDays)}</span>
          </li>
        )}
      </Pages>
    </Section>
  );
}

const rowsOf = ({ waiting = [] }: Partial<BoardLists>) => waiting;
