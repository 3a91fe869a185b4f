import { importText } from "../../../text/import.ts";
import { useText } from "../../../text/use-text.ts";
import type { CandidateGroup, ReviewProgress, ReviewView } from "./candidates/candidate-groups.ts";
import styles from "./review-screen.module.css";
import { Ribbon } from "./text/ribbon.tsx";

/** What was decided, and what is listed apart: each figure shows what it counts. */
const FIGURES = ["accepted", "edited", "rejected", "standing"] as const;

interface ReviewProgressBarProps {
  progress: ReviewProgress;
  /** How many candidates each view lists. */
  counts: Readonly<Record<ReviewView, number>>;
  view: ReviewView;
  onView: (view: ReviewView) => void;
  groups: readonly CandidateGroup[];
  currentId: string | null;
  onChoose: (id: string) => void;
}

/** How far the review is: the figure, the ribbon, and what was decided. */
export function ReviewProgressBar(props: ReviewProgressBarProps) {
  const { progress, counts, view, onView, groups, currentId, onChoose } = props;
  const t = useText(importText);
  return (
    <div className={styles.progress}>
      <span className={styles.figure} role="status">
        <strong>{progress.reviewed}</strong> / {progress.total} {t.reviewed}
      </span>
      <Ribbon groups={groups} currentId={currentId} onChoose={onChoose} />
      {FIGURES.filter((name) => name !== "standing" || counts.standing > 0).map((name) => (
        <button
          key={name}
          type="button"
          className={styles.countButton}
          aria-pressed={view === name}
          onClick={() => onView(view === name ? "all" : name)}
        >
          {name === "standing"
            ? t.counted.standing(counts.standing, progress.standingAccepted)
            : t.counted[name](counts[name])}
        </button>
      ))}
    </div>
  );
}
