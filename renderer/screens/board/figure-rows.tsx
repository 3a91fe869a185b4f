import { useQuery } from "@tanstack/react-query";
import { Button } from "../../components/button.tsx";
import { useRef } from "react";
import type { Board } from "../../../shared/contract/schemas/board.ts";
import type { RowFigure } from "../../../shared/contract/row-figures.ts";
import type { DueRow } from "../../../shared/contract/schemas/due-row.ts";
import { duty } from "../../client.ts";
import { Icon } from "../../components/icon.tsx";
import { Trouble } from "../../components/trouble.tsx";
import { Pages } from "../../components/pages/pages.tsx";
import { keyText } from "../../data/occurrence-key.ts";
import { useRowKeys } from "../../keyboard/use-row-keys.ts";
import { boardText } from "../../text/board.ts";
import { useText } from "../../text/use-text.ts";
import { AnchorsSection } from "./anchors-section.tsx";
import styles from "./board-columns.module.css";
import { FigureLine } from "./figure-line.tsx";
import type { OpenedFigure } from "./opened-figure.ts";
import { Nothing, Section } from "./section.tsx";

interface FigureRowsProps {
  board: Board;
  opened: OpenedFigure | null;
  /** The overdue rows that are wanted (see `keyText`), for the line about days away; null for all. */
  missed: ReadonlySet<string> | null;
  lead: string | null;
  onClose: () => void;
}

/** What a figure counts, in the place of the columns: a line for each row, so that the number can be counted after. */
export function FigureRows({ board, opened, missed, lead, onClose }: FigureRowsProps) {
  const page = useRef<HTMLDivElement>(null);
  useRowKeys(page);
  return (
    <div className={styles.opened} ref={page}>
      {opened?.name === "anchorUnknown" ? (
        <AnchorsSection board={board} lead={lead} aside={<CloseButton onClose={onClose} />} />
      ) : (
        <RowsOf
          figure={opened?.name ?? "overdue"}
          lead={lead}
          isWanted={opened ? isOf(opened) : (row) => missed?.has(keyText(row)) === true}
          isMissed={opened === null}
          onClose={onClose}
        />
      )}
    </div>
  );
}

const isOf =
  ({ obligationId, recurrenceId }: OpenedFigure) =>
  (row: DueRow): boolean =>
    (obligationId === null || row.obligationId === obligationId) &&
    (recurrenceId === null || row.recurrenceId === recurrenceId);

interface RowsOfProps {
  figure: RowFigure;
  lead: string | null;
  isWanted: (row: DueRow) => boolean;
  isMissed: boolean;
  onClose: () => void;
}

function RowsOf({ figure, lead, isWanted, isMissed, onClose }: RowsOfProps) {
  const t = useText(boardText);
  const answer = useQuery(duty.board.rows.queryOptions({ input: { figure, lead } }));
  const rows = answer.data?.filter(isWanted);
  const title = isMissed ? t.missedHeading : t.summary[figure];
  return (
    <Section
      title={title}
      note={rows && t.rowCount(rows.length)}
      aside={<CloseButton onClose={onClose} />}
      isFigure={figure}
    >
      {answer.error && <Trouble error={answer.error} onRetry={answer.refetch} />}
      {rows?.length === 0 && <Nothing>{t.noHits}</Nothing>}
      <Pages items={rows ?? []} aria-label={title} aria-busy={answer.isPending}>
        {(row) => <FigureLine key={keyText(row)} row={row} />}
      </Pages>
    </Section>
  );
}

function CloseButton({ onClose }: { onClose: () => void }) {
  const t = useText(boardText);
  return (
    <Button size="small" onClick={onClose}>
      {t.backToBoard} <Icon name="close" size={12} />
    </Button>
  );
}
