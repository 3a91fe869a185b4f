import { memo } from "react";
import type { CandidateGroup } from "../candidates/candidate-groups.ts";
import styles from "./ribbon.module.css";

interface RibbonProps {
  groups: readonly CandidateGroup[];
  currentId: string | null;
  onChoose: (id: string) => void;
}

/** More blocks than this find no room; those around the current one are shown then. */
const MOST_GROUPS = 120;

/** One block per quantified candidate, grouped by item: how far the review is, and a way to any of them. */
export const Ribbon = memo(function Ribbon({ groups, currentId, onChoose }: RibbonProps) {
  const counted = groups.filter((group) => group.counted.length > 0);
  const current = counted.findIndex((group) => group.counted.some(({ candidate }) => candidate.id === currentId));
  const first = Math.max(0, Math.min(current - MOST_GROUPS / 2, counted.length - MOST_GROUPS));
  return (
    <div className={styles.ribbon} aria-hidden>
      {counted.slice(first, first + MOST_GROUPS).map((group) => (
        <span key={group.item} className={styles.group}>
          {group.counted.slice(0, MOST_GROUPS).map(({ candidate, label }) => (
            <span
              key={candidate.id}
              className={styles.block}
              title={`${label} ${candidate.title}`}
              data-decision={candidate.decision}
              data-unsure={(candidate.decision === "pending" && candidate.unsure.length > 0) || undefined}
              data-current={candidate.id === currentId || undefined}
              onClick={() => onChoose(candidate.id)}
            />
          ))}
        </span>
      ))}
    </div>
  );
});
