import { memo } from "react";
import type { CandidateGroup } from "./candidate-groups.ts";
import styles from "./ribbon.module.css";

interface RibbonProps {
  groups: readonly CandidateGroup[];
  currentId: string | null;
  onChoose: (id: string) => void;
}

/** One block per quantified candidate, grouped by item: how far the review is, and a way to any of them. */
export const Ribbon = memo(function Ribbon({ groups, currentId, onChoose }: RibbonProps) {
  return (
    <div className={styles.ribbon} aria-hidden>
      {groups
        .filter(({ counted }) => counted.length > 0)
        .map(({ item, counted }) => (
          <span key={item} className={styles.group}>
            {counted.map(({ candidate, label }) => (
              <span
                key={candidate.id}
                className={styles.block}
                title={`${label} ${candidate.title}`}
                data-decision={candidate.decision}
                data-current={candidate.id === currentId || undefined}
                onClick={() => onChoose(candidate.id)}
              />
            ))}
          </span>
        ))}
    </div>
  );
});
