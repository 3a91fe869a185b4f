import { importText } from "../../text/import.ts";
import { useText } from "../../text/use-text.ts";
import type { CandidateGroup, ReviewProgress } from "./candidate-groups.ts";
import styles from "./review-screen.module.css";
import { Ribbon } from "./ribbon.tsx";

interface ReviewProgressBarProps {
  progress: ReviewProgress;
  groups: readonly CandidateGroup[];
  currentId: string | null;
  onChoose: (id: string) => void;
}

/** How far the review is: the figure, the ribbon, and what was decided. */
export function ReviewProgressBar({ progress, groups, currentId, onChoose }: ReviewProgressBarProps) {
  const t = useText(importText);
  return (
    <div className={styles.progress}>
      <span className={styles.figure} role="status">
        <strong>{progress.reviewed}</strong> / {progress.total} {t.reviewed}
      </span>
      <Ribbon groups={groups} currentId={currentId} onChoose={onChoose} />
      <span className={styles.counts}>{t.counts(progress.accepted, progress.edited, progress.rejected)}</span>
      {progress.standing > 0 && <span className={styles.counts}>{t.standingCount(progress.standing)}</span>}
    </div>
  );
}
