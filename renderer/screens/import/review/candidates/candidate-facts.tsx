import type { ReviewCandidate } from "../../../../../shared/contract/schemas/import-review.ts";
import { importText } from "../../../../text/import.ts";
import { useText } from "../../../../text/use-text.ts";
import { candidateDoubts } from "./candidate-groups.ts";
import styles from "./candidate-list.module.css";

/** The units of a candidate, its stated and implied parts, and its doubts. */
export function CandidateFacts({ candidate }: { candidate: ReviewCandidate }) {
  const t = useText(importText);
  const names = (parts: readonly string[]) =>
    parts.map((part) => (part in t.parts ? t.parts[part as keyof typeof t.parts] : part)).join("、") || t.nothing;
  const doubts = candidateDoubts(candidate);
  return (
    <dl className={styles.facts}>
      <dt>{t.lead}</dt>
      <dd>
        {candidate.lead ?? <span className={styles.quiet}>{t.noUnits}</span>}
        {candidate.supporting.length > 0 && (
          <>
            {" "}
            <span className={styles.quiet}>{t.supporting}</span> {candidate.supporting.join("、")}
          </>
        )}
      </dd>
      {candidate.place && (
        <>
          <dt>{t.place}</dt>
          <dd>{t.placeIn(candidate.place)}</dd>
        </>
      )}
      <dt>{t.stated}</dt>
      <dd>{names(candidate.stated)}</dd>
      {candidate.requirement.kind !== "standing" && (
        <>
          <dt>{t.implied}</dt>
          <dd>
            {names(candidate.implied)} <span className={styles.quiet}>{t.impliedHelp}</span>
          </dd>
        </>
      )}
      {doubts.length > 0 && (
        <>
          <dt className={styles.doubt}>{t.unsureMark}</dt>
          <dd>{doubts.map((reason) => t.unsure[reason]).join("；")}</dd>
        </>
      )}
      {candidate.quotes.length > 0 && (
        <>
          <dt>{t.alsoQuotes}</dt>
          <dd className={styles.alsoQuotes}>
            {candidate.quotes.map(({ candidateId, normalised }) => (
              <span key={candidateId}>{normalised}</span>
            ))}
          </dd>
        </>
      )}
    </dl>
  );
}
