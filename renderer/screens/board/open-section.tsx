import { Button } from "../../components/button.tsx";
import type { BoardLists } from "../../../shared/contract/schemas/board.ts";
import { StateMark } from "../../components/state-mark.tsx";
import { Pages } from "../../components/pages/pages.tsx";
import { keyText, recordParams } from "../../data/occurrence-key.ts";
import { navigate } from "../../routing/use-route.ts";
import { boardText } from "../../text/board.ts";
import { useText } from "../../text/use-text.ts";
import { useOpenOccurrence } from "../../details/occurrence/open-occurrence.ts";
import { type PartOfBoard, furtherLines } from "./further-lines.ts";
import { Section } from "./section.tsx";
import styles from "./side-list.module.css";

/** 待办（无期限）: what an event began and no day ends; the longest open first. */
export function OpenSection({ board, lead }: PartOfBoard) {
  const t = useText(boardText);
  const open = useOpenOccurrence();
  return (
    <Section title={t.open} note={t.openNote}>
      <Pages items={board.open} further={furtherLines(board, lead, "open", rowsOf)} className={styles.list}>
        {(row) => (
          <li key={keyText(row)} className={styles.row}>
            <StateMark state="open" />
            <button type="button" className={styles.main} data-row onClick={() => open(row)}>
              {row.title}
            </button>
            <span className={styles.what} title={t.openWhat(row.subject, row.periodLabel)}>
              {t.openWhat(row.subject, row.periodLabel)}
            </span>
            <span className={styles.end}>{t.openFor(row.openSince.days, row.openSince.workingDays)}</span>
            <Button
              size="small"
              type="text"
              className={styles.act ?? ""}
              onClick={() => navigate("record", recordParams(row))}
            >
              {t.record}
            </Button>
          </li>
        )}
      </Pages>
    </Section>
  );
}

const rowsOf = ({ open = [] }: Partial<BoardLists>) => open;
