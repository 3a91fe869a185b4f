import { Button, Select, Tooltip } from "antd";
import type { Board } from "../../../shared/contract/schemas/board.ts";
import type { TimeStateName } from "../../../shared/contract/schemas/due-row.ts";
import { Icon } from "../../components/icon.tsx";
import { StateMark } from "../../components/state-mark.tsx";
import { boardText } from "../../text/board.ts";
import { useLocale, useText } from "../../text/use-text.ts";
import { type BoardFilter, type BoardMark, leadsOf } from "./filter-board.ts";
import styles from "./summary-line.module.css";

/** Work to do now, then what waits; a mark where the figure has a state of its own. */
const FIGURES: readonly { name: BoardMark; state?: TimeStateName; isUrgent?: boolean }[] = [
  { name: "overdue", state: "overdue", isUrgent: true },
  { name: "near", state: "near", isUrgent: true },
  { name: "behind", state: "behind-pace", isUrgent: true },
  { name: "open", state: "open" },
  { name: "waiting" },
  { name: "anchorUnknown", state: "anchor-unknown" },
  { name: "missingEvidence" },
];

interface SummaryLineProps {
  board: Board;
  filter: BoardFilter;
  onFilter: (filter: BoardFilter) => void;
}

/** The figures of the day; each is a switch that keeps only what it counts. */
export function SummaryLine({ board, filter, onFilter }: SummaryLineProps) {
  const t = useText(boardText);
  const locale = useLocale();
  return (
    <div className={styles.line}>
      <div className={styles.figures} role="group" aria-label={t.summaryLabel}>
        {FIGURES.map(({ name, state, isUrgent }) => (
          <button
            key={name}
            type="button"
            className={styles.figure}
            data-state={isUrgent && board.summary[name] > 0 ? state : undefined}
            aria-pressed={filter.mark === name}
            onClick={() => onFilter({ ...filter, only: null, mark: filter.mark === name ? null : name })}
          >
            {state && <StateMark state={state} silent />}
            <b>{board.summary[name]}</b>
            <span>{t.summary[name]}</span>
          </button>
        ))}
      </div>
      {filter.only && (
        <Button size="small" onClick={() => onFilter({ ...filter, only: null })}>
          {t.onlyMissed} <Icon name="close" size={12} />
        </Button>
      )}
      <Overrides {...board.overrides} />
      <Select
        aria-label={t.unitFilter}
        variant="borderless"
        popupMatchSelectWidth={false}
        value={filter.lead ?? ""}
        onChange={(lead) => onFilter({ ...filter, lead: lead || null })}
        options={[
          { value: "", label: t.allUnits },
          ...leadsOf(board, locale).map((lead) => ({ value: lead, label: lead })),
        ]}
      />
    </div>
  );
}

/** 改期: of the rows that were given a day, how many were moved again. */
function Overrides({ planned, moved }: Board["overrides"]) {
  const t = useText(boardText);
  if (planned === 0) return null;
  return (
    <Tooltip title={t.movedNote(moved, planned)}>
      <span className={styles.overrides} tabIndex={0} role="note" aria-label={t.movedNote(moved, planned)}>
        {t.moved(moved, planned)}
      </span>
    </Tooltip>
  );
}
