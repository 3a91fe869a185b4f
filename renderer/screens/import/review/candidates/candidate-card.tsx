import { Button, ConfigProvider } from "antd";
import type { ReviewCandidate } from "../../../../../shared/contract/schemas/import-review.ts";
import { dateOf } from "../../../../../shared/domain/date/plain-date.ts";
import type { Requirement } from "../../../../../shared/domain/obligation/requirement.ts";
import { KeyHint } from "../../../../components/key-hint.tsx";
import { NextDates } from "../../../../components/requirement-editor/next-dates.tsx";
import { useAskedFor } from "../../../../data/use-asked-for.ts";
import { RequirementEditor } from "../../../../components/requirement-editor/requirement-editor.tsx";
import { Trouble } from "../../../../components/trouble.tsx";
import { importText } from "../../../../text/import.ts";
import { useText } from "../../../../text/use-text.ts";
import { CandidateAdvice } from "./candidate-advice.tsx";
import { CandidateFacts } from "./candidate-facts.tsx";
import { type CandidateFieldsValue, CandidateFields } from "./candidate-fields.tsx";
import type { LabelledCandidate } from "./candidate-groups.ts";
import styles from "./candidate-list.module.css";

export interface CardActions {
  onAccept: () => void;
  onReject: () => void;
  onRestore: () => void;
  /** Gives a promise of the change, for a field that shows it meanwhile. */
  onEdit: (edit: CandidateFieldsValue | { requirement: Requirement }) => unknown;
  /** Null where no candidate precedes it. */
  onMerge: (() => void) | null;
  onSplit: () => void;
  isEditing: boolean;
  onEditing: (isEditing: boolean) => void;
  /** What the last decision or change ran into. */
  trouble: unknown;
}

interface CandidateCardProps extends CardActions {
  labelled: LabelledCandidate;
  year: number;
  /** The plan was imported: the card only shows. */
  isFinished: boolean;
}

/** The current candidate: its rule as a sentence of controls, the next dates, the units, and what to do with it. */
export function CandidateCard({ labelled: { candidate, label }, year, isFinished, ...actions }: CandidateCardProps) {
  const t = useText(importText);
  // The next change builds on the rule that was requested last, and not on the stored one.
  const [requirement, askFor] = useAskedFor(candidate.requirement);
  const edit = (next: Requirement) => {
    askFor(next);
    const stored = Promise.resolve(actions.onEdit({ requirement: next }));
    // The failure is shown below; the sentence returns to the stored rule.
    stored.catch(() => askFor(candidate.requirement));
    return stored;
  };
  return (
    <div className={styles.card} data-open={candidate.id} aria-current="true">
      <div className={styles.cardHead}>
        <span className={styles.label}>{label}</span>
        <span className={styles.cardTitle}>{candidate.title}</span>
        <span className={styles.state}>{t.decision[candidate.decision]}</span>
      </div>
      <ConfigProvider componentDisabled={isFinished}>
        <RequirementEditor
          value={requirement}
          year={year}
          stated={candidate.stated}
          actor={candidate.actor && <span>{candidate.actor}</span>}
          onChange={edit}
        />
      </ConfigProvider>
      <NextDates
        requirement={requirement}
        from={dateOf(year, 1, 1)}
        start={dateOf(year, 1, 1)}
        to={dateOf(year, 12, 31)}
      />
      <CandidateAdvice candidate={candidate} onAdopt={isFinished ? null : (requirement) => void edit(requirement)} />
      {actions.isEditing && <blockquote className={styles.source}>{candidate.evidence.normalised}</blockquote>}
      {actions.isEditing ? (
        <CandidateFields candidate={candidate} onChange={actions.onEdit} />
      ) : (
        <CandidateFacts candidate={candidate} />
      )}
      {actions.trouble != null && <Trouble error={actions.trouble} />}
      {!isFinished && <CardButtons candidate={candidate} {...actions} />}
    </div>
  );
}

function CardButtons({ candidate, ...actions }: CardActions & { candidate: ReviewCandidate }) {
  const t = useText(importText);
  return (
    <div className={styles.buttons}>
      <Button type="primary" onClick={actions.onAccept}>
        {t.accept} <KeyHint action="accept" />
      </Button>
      <Button onClick={() => actions.onEditing(!actions.isEditing)}>
        {actions.isEditing ? t.editDone : t.edit} <KeyHint action="edit" />
      </Button>
      <Button onClick={actions.onReject}>
        {t.reject} <KeyHint action="reject" />
      </Button>
      {actions.onMerge && (
        <Button type="text" onClick={actions.onMerge}>
          {t.merge} <KeyHint action="merge" />
        </Button>
      )}
      <Button type="text" title={t.splitHelp} onClick={actions.onSplit}>
        {candidate.quotes.length > 0 ? t.unmerge : t.split} <KeyHint action="split" />
      </Button>
      {candidate.decision !== "pending" && (
        <Button type="text" onClick={actions.onRestore}>
          {t.restore}
        </Button>
      )}
    </div>
  );
}
