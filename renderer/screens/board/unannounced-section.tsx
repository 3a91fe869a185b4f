import { Button } from "../../components/button.tsx";
import { useState } from "react";
import type { BoardLists } from "../../../shared/contract/schemas/board.ts";
import { StateMark } from "../../components/state-mark.tsx";
import { Pages } from "../../components/pages/pages.tsx";
import { keyText } from "../../data/occurrence-key.ts";
import { boardText } from "../../text/board.ts";
import { useText } from "../../text/use-text.ts";
import type { ObservanceOfYear } from "../../announcement/announcement-form.tsx";
import { useOpenOccurrence } from "../../details/occurrence/open-occurrence.ts";
import { type PartOfBoard, furtherLines } from "./further-lines.ts";
import { Section } from "./section.tsx";
import styles from "./side-list.module.css";
import { whenOpened } from "../../shell/when-opened.tsx";

const AnnouncementDialog = whenOpened(
  async (): Promise<React.ComponentType<{ isOpen: boolean; of: ObservanceOfYear | null; onClose: () => void }>> =>
    (await import("../../announcement/announcement-dialog.tsx")).AnnouncementDialog,
);

/** 待公布: duties on days that an authority announces each year; none is counted to, and the days are entered here. */
export function UnannouncedSection({ board, lead }: PartOfBoard) {
  const t = useText(boardText);
  const open = useOpenOccurrence();
  const [asked, setAsked] = useState<ObservanceOfYear | null>(null);
  return (
    <Section title={t.unannounced} note={t.unannouncedNote}>
      <Pages
        items={board.unannounced}
        further={furtherLines(board, lead, "unannounced", rowsOf)}
        className={styles.list}
      >
        {(row) => {
          const { name, year, usual } = row.unannounced;
          const what = t.unannouncedWhat(name, year, usual);
          return (
            <li key={keyText(row)} className={styles.row}>
              <StateMark state="unannounced" />
              <button type="button" className={styles.main} data-row onClick={() => open(row)}>
                {row.title}
              </button>
              <span className={styles.what} title={what}>
                {what}
              </span>
              <Button size="small" type="text" className={styles.act ?? ""} onClick={() => setAsked(row.unannounced)}>
                {t.enterDays}
              </Button>
            </li>
          );
        }}
      </Pages>
      <AnnouncementDialog isOpen={asked !== null} of={asked} onClose={() => setAsked(null)} />
    </Section>
  );
}

const rowsOf = ({ unannounced = [] }: Partial<BoardLists>) => unannounced;
