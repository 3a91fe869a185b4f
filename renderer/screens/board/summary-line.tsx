import type { Board } from "../../../shared/contract/schemas/board.ts";
import type { TimeStateName } from "../../../shared/contract/schemas/due-row.ts";
import { Icon } from "../../components/icon.tsx";
import { StateMark } from "../../components/state-mark.tsx";
import { routeHash } from "../../routing/route.ts";
import { navigate } from "../../routing/use-route.ts";
import { boardText } from "../../text/board.ts";
import { useText } from "../../text/use-text.ts";
import type { OpenedFigure } from "./opened-figure.ts";
import { StatuteLink } from "./statute-link.tsx";
import styles from "./summary-line.module.css";

type FigureName = keyof Board["summary"];

interface Figure {
  readonly name: FigureName;
  readonly state?: TimeStateName;
  readonly isUrgent?: boolean;
  /** Whether the figure is left out while it is 0, because few offices have any. */
  readonly isRare?: boolean;
}

/** Work to do now, then what waits; a mark where the figure has a state of its own. */
const FIGURES: readonly Figure[] = [
  { name: "overdue", state: "overdue", isUrgent: true },
  { name: "near", state: "near", isUrgent: true },
  { name: "behind", state: "behind-pace", isUrgent: true },
  { name: "open", state: "open", isRare: true },
  { name: "unannounced", state: "unannounced", isRare: true },
  { name: "waiting" },
  { name: "anchorUnknown", state: "anchor-unknown" },
  { name: "missingEvidence" },
  { name: "awaitsOpening", isRare: true },
];

interface SummaryLineProps {
  board: Board;
  opened: OpenedFigure | null;
  lead: string | null;
  onLead: (lead: string | null) => void;
  onClose: () => void;
}

/** The figures of the day; each opens exactly the rows that it counts, and closes them again. */
export function SummaryLine({ board, opened, lead, onLead, onClose }: SummaryLineProps) {
  const t = useText(boardText);
  const isOpen = (name: string) => opened?.name === name && opened.obligationId === null;
  const toggle = (name: string) => (isOpen(name) ? onClose() : navigate("board", { figure: name }));
  const { planned, moved } = board.overrides;
  return (
    <div className={styles.line}>
      <div className={styles.figures} role="group" aria-label={t.summaryLabel}>
        {FIGURES.filter(({ name, isRare }) => !isRare || board.summary[name] > 0 || isOpen(name)).map(
          ({ name, state, isUrgent }) => (
            <button
              key={name}
              type="button"
              className={styles.figure}
              data-figure={name}
              data-state={isUrgent && board.summary[name] > 0 ? state : undefined}
              aria-pressed={isOpen(name)}
              onClick={() => toggle(name)}
            >
              {state && <StateMark state={state} silent />}
              <b>{board.summary[name]}</b>
              <span>{t.summary[name]}</span>
            </button>
          ),
        )}
      </div>
      <div className={styles.more}>
        {planned > 0 &&
          (["planned", "moved"] as const).map((name) => (
            <button
              key={name}
              type="button"
              className={styles.quiet}
              data-figure={name}
              aria-pressed={isOpen(name)}
              title={t.movedNote(moved, planned)}
              onClick={() => toggle(name)}
            >
              {t.summary[name]}
              <b>{board.overrides[name]}</b>
            </button>
          ))}
        <StatuteLink href={routeHash("obligations", { advice: "1" })} />
        {/* The paper names the lead unit of the board, where it is not that of all units. */}
        <span className={styles.leads} data-screen-only={lead === null || undefined}>
          <select aria-label={t.unitFilter} value={lead ?? ""} onChange={({ target }) => onLead(target.value || null)}>
            <option value="">{t.allUnits}</option>
            {board.leads.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
          <Icon name="down" size={12} />
        </span>
      </div>
    </div>
  );
}
