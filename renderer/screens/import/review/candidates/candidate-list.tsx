import { scrollRegion } from "../../../../keyboard/scroll-region.ts";
import { useEffect, useMemo, useRef } from "react";
import { importText } from "../../../../text/import.ts";
import { useText } from "../../../../text/use-text.ts";
import { CandidateCard, type CardActions } from "./candidate-card.tsx";
import type { CandidateGroup, LabelledCandidate } from "./candidate-groups.ts";
import styles from "./candidate-list.module.css";
import { CandidateRow } from "./candidate-row.tsx";
import { LazyChunks } from "../lazy-chunks.tsx";
import { type RowSection, holdsRow, rowChunks } from "./row-chunks.ts";

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
  const chunks = useMemo(() => rowChunks(groups), [groups]);
  useEffect(() => {
    if (currentId)
      list.current?.querySelector(`[data-open="${CSS.escape(currentId)}"]`)?.scrollIntoView({ block: "center" });
  }, [currentId]);
  const row = (one: LabelledCandidate) =>
    one.candidate.id === currentId ? (
      <CandidateCard key={one.candidate.id} one={one} {...card} />
    ) : (
      <CandidateRow key={one.candidate.id} one={one} onChoose={onChoose} />
    );
  return (
    <div ref={list} className={styles.list} {...scrollRegion(t.candidates)} role="region">
      <LazyChunks scroller={list} chunks={chunks} current={chunks.findIndex((chunk) => holdsRow(chunk, currentId))}>
        {({ sections }) =>
          sections.map((section) => (
            <section key={section.rows[0]?.candidate.id} className={styles.group}>
              {section.hasHeading && <GroupHeading section={section} />}
              {section.rows.map(row)}
            </section>
          ))
        }
      </LazyChunks>
    </div>
  );
}

function GroupHeading({ section: { group } }: { section: RowSection }) {
  const t = useText(importText);
  return (
    <h2 className={styles.heading}>
      <span className={styles.item}>{group.item}</span>
      <span className={styles.words}>{group.heading || (group.item === "" ? t.noItem : "")}</span>
      <span className={styles.count}>{countText(group.counted, t)}</span>
    </h2>
  );
}

function countText(counted: readonly LabelledCandidate[], t: (typeof importText)["zh-CN"]): string {
  if (counted.length === 0) return "";
  const done = counted.filter(({ candidate }) => candidate.decision !== "pending").length;
  return t.itemCount(counted.length) + (done === counted.length ? t.itemAllDone : t.itemDone(done));
}
