import type { TimeStateName } from "../../shared/contract/schemas/due-row.ts";
import { commonText } from "../text/common.ts";
import { useText } from "../text/use-text.ts";
import styles from "./state-mark.module.css";

const SHAPES: Readonly<Record<TimeStateName, React.ReactNode>> = {
  scheduled: <circle cx="8" cy="8" r="5.25" className={styles.line} />,
  near: (
    <>
      <circle cx="8" cy="8" r="5.25" className={styles.line} />
      <path d="M8 2.75a5.25 5.25 0 0 1 0 10.5z" className={styles.solid} />
    </>
  ),
  "behind-pace": <path d="M2.6 3.6h10.8L8 12.9z" className={styles.rounded} />,
  overdue: (
    <>
      <rect x="2" y="2" width="12" height="12" rx="2.5" className={styles.solid} />
      <path d="M8 4.8v4" className={styles.cutout} />
      <circle cx="8" cy="11.4" r="1.05" className={styles.hole} />
    </>
  ),
  open: <path d="M13.25 8A5.25 5.25 0 1 1 8 2.75M8 5v3l2 2" className={styles.line} />,
  unannounced: (
    <>
      <rect x="2.75" y="3.5" width="10.5" height="9.75" rx="1.5" className={styles.dashed} />
      <path d="M2.75 6.5h10.5M5.5 2v2.5M10.5 2v2.5" className={styles.line} />
    </>
  ),
  standing: (
    <>
      <circle cx="8" cy="8" r="5.25" className={styles.line} />
      <circle cx="8" cy="8" r="1.6" className={styles.solid} />
    </>
  ),
  done: (
    <>
      <circle cx="8" cy="8" r="6.2" className={styles.solid} />
      <path d="M5.2 8.2l2 2 3.7-4.3" className={styles.cutout} />
    </>
  ),
  "made-up-late": (
    <>
      <circle cx="8" cy="8" r="5.5" className={styles.line} />
      <path d="M5.5 8.2l1.8 1.8 3.2-3.7" className={styles.line} />
    </>
  ),
  incomplete: <path d="M13.25 8A5.25 5.25 0 1 1 2.75 8a5.25 5.25 0 0 1 10.5 0zM5.6 8h4.8" className={styles.line} />,
  "anchor-unknown": (
    <>
      <circle cx="8" cy="8" r="5.75" className={styles.dashed} />
      <path d="M6.4 6.5a1.6 1.6 0 1 1 2.3 1.5c-.5.2-.7.5-.7 1" className={styles.line} />
      <circle cx="8" cy="11" r=".9" className={styles.solid} />
    </>
  ),
  waived: (
    <>
      <circle cx="8" cy="8" r="5.25" className={styles.line} />
      <path d="M4.4 11.6l7.2-7.2" className={styles.line} />
    </>
  ),
};

/**
 * The mark of a time state: shape and colour together, so that it also reads in grey and in print.
 *
 * @param size    Pixels: 14 in lists and cells, 16 beside headings.
 * @param silent  The word already stands beside the mark: screen readers need not hear it twice.
 */
export function StateMark({ state, size = 14, silent }: { state: TimeStateName; size?: 14 | 16; silent?: boolean }) {
  const t = useText(commonText);
  const naming = silent ? { "aria-hidden": true } : { role: "img", "aria-label": t.state[state] };
  return (
    <svg viewBox="0 0 16 16" width={size} height={size} className={styles.mark} data-state={state} {...naming}>
      {SHAPES[state]}
    </svg>
  );
}
