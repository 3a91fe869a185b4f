import type { QuotaFigures } from "../../../shared/contract/schemas/due-row.ts";
import { boardText } from "../../text/board.ts";
import { useText } from "../../text/use-text.ts";
import { barOf, segmentsOf } from "./gauge-shape.ts";
import styles from "./gauge-bar.module.css";

const share = (part: number) => `${part * 100}%`;

interface GaugeBarProps {
  quota: QuotaFigures;
  mayBeSegments?: boolean;
  /** Whether the number is behind only because what was done before the import is not entered yet. */
  isCalm?: boolean;
}

/** Done solid, planned hatched, a black pin at "expected by today"; amber when behind. */
export function GaugeBar({ quota, mayBeSegments = true, isCalm = false }: GaugeBarProps) {
  const t = useText(boardText);
  const bar = barOf(quota);
  const segments = mayBeSegments ? segmentsOf(quota) : null;
  return (
    <div
      className={styles.gauge}
      data-behind={(quota.behindBy > 0 && !isCalm) || undefined}
      role="img"
      aria-label={t.gauge(quota.done, quota.needed, quota.unit, quota.expectedByToday)}
    >
      {segments ? (
        <div className={styles.segments}>
          {segments.map((fill, index) => (
            <i key={`${index + 1}`} data-fill={fill} data-ink={fill === "done" || undefined} />
          ))}
        </div>
      ) : (
        <div className={styles.track}>
          <i data-fill="done" data-ink style={{ width: share(bar.done) }} />
          <i data-fill="planned" style={{ width: share(bar.planned) }} />
        </div>
      )}
      {quota.comparator !== "<=" && <i className={styles.pin} data-ink style={{ left: share(bar.pin) }} />}
    </div>
  );
}
