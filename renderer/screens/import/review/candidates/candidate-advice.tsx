import { Button } from "antd";
import type { ReviewCandidate } from "../../../../../shared/contract/schemas/import-review.ts";
import type { Requirement } from "../../../../../shared/domain/obligation/requirement.ts";
import { importText } from "../../../../text/import.ts";
import { adviceSource } from "../../../../../shared/words/advice.ts";
import { useLocale, useText } from "../../../../text/use-text.ts";
import styles from "./candidate-list.module.css";

interface CandidateAdviceProps {
  candidate: ReviewCandidate;
  /** Null where the plan is finished. */
  onAdopt: ((requirement: Requirement) => void) | null;
}

/** What work without number and date could be: advice with its ground, adopted only by its button. */
export function CandidateAdvice({ candidate: { suggestion }, onAdopt }: CandidateAdviceProps) {
  const t = useText(importText);
  const locale = useLocale();
  if (suggestion === null) return null;
  return (
    <div className={styles.advice} role="note">
      <span>
        <strong>{(suggestion.basis === "statute" ? t.advice : t.guess)(suggestion.requirementText)}</strong>{" "}
        <span className={styles.quiet}>
          {suggestion.basis === "statute" ? suggestion.source : adviceSource(suggestion.basis, locale)}
        </span>
      </span>
      {onAdopt && (
        <Button size="small" onClick={() => onAdopt(suggestion.requirement)}>
          {t.adopt}
        </Button>
      )}
    </div>
  );
}
