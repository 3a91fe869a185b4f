import { memo } from "react";
import { Tag } from "../../../../components/tag.tsx";
import { importText } from "../../../../text/import.ts";
import { useText } from "../../../../text/use-text.ts";
import { type LabelledCandidate, isDoubtful, isSameLabelled } from "./candidate-groups.ts";
import styles from "./candidate-list.module.css";
import type { Decision } from "../../../../../shared/contract/schemas/import-review.ts";
import { Icon } from "../../../../components/icon.tsx";

interface CandidateRowProps {
  labelled: LabelledCandidate;
  onChoose: (id: string) => void;
}

/** A candidate in one line: what, how much and when, who leads, what was decided. */
export const CandidateRow = memo(function CandidateRow({
  labelled: { candidate, label },
  onChoose,
}: CandidateRowProps) {
  const t = useText(importText);
  const isStanding = candidate.kind === "standing";
  const units = [candidate.lead, ...candidate.supporting].filter((unit) => unit !== null);
  return (
    <button
      type="button"
      className={styles.row}
      data-standing={isStanding || undefined}
      data-decision={candidate.decision}
      onClick={() => onChoose(candidate.id)}
    >
      <DecisionMark decision={candidate.decision} isStanding={isStanding} />
      <span className={styles.label}>{label || "–"}</span>
      <span className={styles.title} title={candidate.title}>
        {candidate.title}
      </span>
      {candidate.actor && (
        <span className={styles.actor} title={candidate.actor}>
          {candidate.actor}
        </span>
      )}
      {!isStanding && (
        <span className={styles.rule} title={candidate.requirementText}>
          {candidate.requirementText}
        </span>
      )}
      {units.length > 0 && (
        <span className={styles.units} title={units.join("、")}>
          {units[0]}
          {units.length > 1 && t.moreUnits(units.length - 1)}
        </span>
      )}
      {isDoubtful(candidate) && <Tag tone="late">{t.unsureMark}</Tag>}
      <span className={styles.state}>
        {isStanding && candidate.decision === "pending" ? t.standingHeading : t.decision[candidate.decision]}
      </span>
    </button>
  );
}, isSameRow);

function isSameRow(before: CandidateRowProps, after: CandidateRowProps): boolean {
  return before.onChoose === after.onChoose && isSameLabelled(before.labelled, after.labelled);
}

const ICONS = { accepted: "check", edited: "edit", rejected: "close" } as const;

/** The decision as a shape; the word for it is at the end of the row. */
function DecisionMark({ decision, isStanding }: { decision: Decision; isStanding: boolean }) {
  if (decision !== "pending") return <Icon name={ICONS[decision]} />;
  return <span className={isStanding ? styles.noMark : styles.waiting} aria-hidden />;
}
