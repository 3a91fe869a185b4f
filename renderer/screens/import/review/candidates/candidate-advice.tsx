import { Button } from "antd";
import type { ReviewCandidate } from "../../../../../shared/contract/schemas/import-review.ts";
import type { Requirement } from "../../../../../shared/domain/obligation/requirement.ts";
import { importText } from "../../../../text/import.ts";
import { useText } from "../../../../text/use-text.ts";
import styles from "./candidate-list.module.css";

interface CandidateAdviceProps {
  candidate: ReviewCandidate;
  /** Null where the plan is finished. */
  onAdopt: ((requirement: Requirement) => void) | null;
}

/** The rhythm of a statute, where the plan gives no number: advice with its source, adopted only by its button. */
export function CandidateAdvice({ candidate: { suggestion }, onAdopt }: CandidateAdviceProps) {
  const t = useText(importText);
  if (suggestion === null) return null;
  return (
    <div className={styles.advice} role="note">
      <span>
        <strong>{t.advice(suggestion.requirementText)}</strong>{" "}
        <span className={styles.quiet}>{suggestion.source}</span>
      </span>
      {onAdopt && (
        <Button size="small" onClick={() => onAdopt(suggestion.requirement)}>
          {t.adopt}
        </Button>
      )}
    </div>
  );
}
