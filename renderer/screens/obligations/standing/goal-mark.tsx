import type { TimeStateName } from "../../../../shared/contract/schemas/due-row.ts";
import { commonText } from "../../../text/common.ts";
import { useText } from "../../../text/use-text.ts";
import styles from "./year-line.module.css";

const DIAMOND = "M8 2.5L13.5 8L8 13.5L2.5 8Z";
const hollow = <path d={DIAMOND} data-part="line" />;
const ticked = (part: "solid" | "line") => (
  <>
    <path d={DIAMOND} data-part={part} />
    <path d="M5.8 8.1l1.5 1.5 2.8-3.2" data-part={part === "solid" ? "cut" : "line"} />
  </>
);

/** The diamond of a stage goal in each state: shape and colour together, as the marks of other rows. */
export const GOAL_SHAPES: Readonly<Record<TimeStateName, React.ReactNode>> = {
  scheduled: hollow,
  "behind-pace": hollow,
  open: hollow,
  unannounced: hollow,
  standing: hollow,
  incomplete: hollow,
  "anchor-unknown": hollow,
  waived: (
    <>
      {hollow}
      <path d="M5.5 10.5l5-5" data-part="line" />
    </>
  ),
  near: (
    <>
      {hollow}
      <path d="M8 2.5L13.5 8L8 13.5Z" data-part="solid" />
    </>
  ),
  overdue: (
    <>
      <path d={DIAMOND} data-part="solid" />
      <path d="M8 5.4v3.2" data-part="cut" />
      <circle cx="8" cy="10.6" r=".9" data-part="hole" />
    </>
  ),
  done: ticked("solid"),
  "made-up-late": ticked("line"),
};

/** The diamond with its name, for lists. */
export function GoalMark({ state }: { state: TimeStateName }) {
  const t = useText(commonText);
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" className={styles.mark} role="img" aria-label={t.state[state]}>
      <g data-state={state}>{GOAL_SHAPES[state]}</g>
    </svg>
  );
}
