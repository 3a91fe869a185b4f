import { scrollRegion } from "../../../../keyboard/scroll-region.ts";
import { memo, useEffect, useMemo, useRef } from "react";
import type { ReviewCandidate } from "../../../../../shared/contract/schemas/import-review.ts";
import { type CandidateGroup, type LabelledCandidate, isSameLabelled } from "../candidates/candidate-groups.ts";
import { LazyChunks } from "../lazy-chunks.tsx";
import { type Paragraph, type Segment, planParagraphs } from "./plan-segments.ts";
import styles from "./plan-text.module.css";
import { type TextChunk, candidatesIn, chunkAt, textChunks } from "./text-chunks.ts";

type Decisions = ReadonlyMap<string, ReviewCandidate["decision"]>;

interface PlanTextProps {
  text: string;
  /** All candidates with their labels; standing ones have no mark and are drawn only while current. */
  groups: readonly CandidateGroup[];
  current: LabelledCandidate | undefined;
  onChoose: (id: string) => void;
  label: string;
}

/** The plan as read, in the document's voice, with every quote underlined by what was decided about it. */
export function PlanText({ text, groups, current, onChoose, label }: PlanTextProps) {
  const chunks = useMemo(() => textChunks(text), [text]);
  const currentId = current?.candidate.id ?? null;
  const box = useRef<HTMLElement>(null);
  const isCurrent = ({ candidate }: LabelledCandidate) => candidate.id === currentId;
  const at = current ? chunkAt(chunks, current.candidate.evidence.start) : -1;
  useEffect(() => {
    if (currentId) box.current?.querySelector("[data-current]")?.scrollIntoView({ block: "center" });
  }, [currentId]);
  return (
    <article ref={box} className={styles.page} {...scrollRegion(label)} role="article">
      <LazyChunks scroller={box} chunks={chunks} current={at}>
        {(chunk, index) => {
          const here = candidatesIn(chunks, groups, index);
          return (
            <PlanLines
              text={text}
              chunk={chunk}
              candidates={here}
              currentId={here.some(isCurrent) ? currentId : null}
              onChoose={onChoose}
            />
          );
        }}
      </LazyChunks>
    </article>
  );
}

interface PlanLinesProps {
  text: string;
  chunk: TextChunk;
  /** Those with a quote in it. */
  candidates: readonly LabelledCandidate[];
  currentId: string | null;
  onChoose: (id: string) => void;
}

/** Most keys concern other lines than these. */
const PlanLines = memo(function PlanLines({ text, chunk, candidates, currentId, onChoose }: PlanLinesProps) {
  const paragraphs = planParagraphs(text, candidates, chunk.start, chunk.end);
  const decisions: Decisions = new Map(
    candidates.filter(({ mark }) => mark).map(({ candidate }) => [candidate.id, candidate.decision]),
  );
  return paragraphs.map((paragraph) => (
    <PlanLine
      key={paragraph.start}
      paragraph={paragraph}
      decisions={decisions}
      currentId={currentId}
      onChoose={onChoose}
    />
  ));
}, isSameView);

function isSameView(before: PlanLinesProps, after: PlanLinesProps): boolean {
  const { candidates, ...others } = before;
  const isSameRest = Object.keys(others).every(
    (key) => before[key as keyof typeof others] === after[key as keyof typeof others],
  );
  return (
    isSameRest &&
    candidates.length === after.candidates.length &&
    candidates.every((one, index) => isSameLabelled(one, after.candidates[index] ?? one))
  );
}

interface PlanLineProps {
  paragraph: Paragraph;
  decisions: Decisions;
  currentId: string | null;
  onChoose: (id: string) => void;
}

function PlanLine({ paragraph, decisions, currentId, onChoose }: PlanLineProps) {
  return (
    <p className={styles.line}>
      {paragraph.segments.map((segment, index) => (
        <Quote key={index} segment={segment} decisions={decisions} currentId={currentId} onChoose={onChoose} />
      ))}
    </p>
  );
}

function Quote({
  segment,
  decisions,
  currentId,
  onChoose,
}: {
  segment: Segment;
  decisions: Decisions;
  currentId: string | null;
  onChoose: (id: string) => void;
}) {
  const isCurrent = currentId !== null && segment.candidateIds.includes(currentId);
  const shown = segment.candidateIds.findLast((id) => decisions.has(id));
  const marks = segment.marks.map(({ id, mark }) => (
    <sup key={id} className={styles.mark} data-current={id === currentId || undefined}>
      {mark}
    </sup>
  ));
  const target = shown ?? (isCurrent ? currentId : undefined);
  if (target === undefined) return segment.text;
  return (
    <>
      <span
        className={styles.quote}
        data-decision={shown && decisions.get(shown)}
        data-current={isCurrent || undefined}
        onClick={() => onChoose(target)}
      >
        {segment.text}
      </span>
      {marks}
    </>
  );
}
