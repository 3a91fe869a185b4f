import { useEffect, useRef } from "react";
import { importText } from "../../text/import.ts";
import { useText } from "../../text/use-text.ts";
import { CandidateCard, type CardActions } from "./candidate-card.tsx";
import type { CandidateGroup, LabelledCandidate } from "./candidate-groups.ts";
import { DecisionMark } from "./decision-mark.tsx";
import styles from "./candidate-list.module.css";

interface CandidateListProps extends CardActions {
  groups: readonly CandidateGroup[];
  currentId: string | null;
  year: number;
  isFinished: boolean;
  onChoose: (id: string) => void;
}

/** Candidates by numbered item; the current one is open as a card. */
export function CandidateList({ groups, currentId, onChoose, ...card }: CandidateListProps) {
  const t = useText(importText);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (currentId)
      list.current?.querySelector(`[data-open="${CSS.escape(currentId)}"]`)?.scrollIntoView({ block: "center" });
  }, [currentId]);
  return (
    <div ref={list} className={styles.list} role="region" aria-label={t.candidates}>
      {groups.map((group) => (
        <section key={group.item} className={styles.group}>
          <h2 className={styles.heading}>
            <span className={styles.item}>{group.item}</span>
            <span className={styles.words}>{group.heading || (group.item === "" ? t.noItem : "")}</span>
            <span className={styles.count}>{countText(group.counted, t)}</span>
          </h2>
          {[...group.counted, ...group.standing].map((one) =>
            one.candidate.id === currentId ? (
              <CandidateCard key={one.candidate.id} one={one} {...card} />
            ) : (
              <CandidateRow key={one.candidate.id} one={one} onChoose={onChoose} />
            ),
          )}
        </section>
      ))}
    </div>
  );
}

function countText(counted: readonly LabelledCandidate[], t: (typeof importText)["zh-CN"]): string {
  if (counted.length === 0) return "";
  const done = counted.filter(({ candidate }) => candidate.decision !== "pending").length;
  return t.itemCount(counted.length) + (done === counted.length ? t.itemAllDone : t.itemDone(done));
}

function CandidateRow({ one, onChoose }: { one: LabelledCandidate; onChoose: (id: string) => void }) {
  const t = useText(importText);
  const { candidate, label } = one;
  const isStanding = candidate.kind === "standing";
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
      <span className={styles.title}>
        {candidate.title}
        <span className={styles.rule}>
          {[candidate.actor, isStanding ? null : candidate.requirementText].filter(Boolean).join("　")}
        </span>
      </span>
      <span className={styles.state}>
        {isStanding && candidate.decision === "pending" ? t.standingHeading : t.decision[candidate.decision]}
      </span>
    </button>
  );
}
