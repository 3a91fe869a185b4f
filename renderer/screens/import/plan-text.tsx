import { memo, useEffect, useMemo, useRef } from "react";
import type { ReviewCandidate } from "../../../shared/contract/schemas/import-review.ts";
import type { LabelledCandidate } from "./candidate-groups.ts";
import { LazyChunk } from "./lazy-chunk.tsx";
import { type Paragraph, type Segment, planParagraphs } from "./plan-segments.ts";
import styles from "./plan-text.module.css";
import { type TextChunk, textChunks } from "./text-chunks.ts";

type Decisions = ReadonlyMap<string, ReviewCandidate["decision"]>;

interface PlanTextProps {
  text: string;
  /** All candidates with their labels; standing ones have no mark and are drawn only while current. */
  candidates: readonly LabelledCandidate[];
  currentId: string | null;
  onChoose: (id: string) => void;
  label: string;
}

/** A plan of so many chunks is drawn at once. */
const AT_ONCE = 8;

/** The plan as read, in the document's voice, with every quote underlined by what was decided about it. */
export function PlanText({ text, candidates, currentId, onChoose, label }: PlanTextProps) {
  // Decisions change with every key; the cuts only with the plan and what is merged.
  const cuts = candidates.map(({ candidate, mark }) => `${candidate.id} ${mark} ${candidate.quotes.length}`).join();
  // oxlint-disable-next-line react/exhaustive-deps
  const chunks = useMemo(() => textChunks(planParagraphs(text, candidates)), [text, cuts]);
  const decisions: Decisions = new Map(
    candidates.filter(({ mark }) => mark).map(({ candidate }) => [candidate.id, candidate.decision]),
  );
  const current = candidates.find(({ candidate }) => candidate.id === currentId)?.candidate;
  const at = current?.evidence.start ?? -1;
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    if (currentId) box.current?.querySelector("[data-current]")?.scrollIntoView({ block: "center" });
  }, [currentId]);
  return (
    <article ref={box} className={styles.page} aria-label={label} tabIndex={-1}>
      {chunks.map((chunk, index) => (
        <LazyChunk
          key={chunk.start}
          scroller={box}
          isNeeded={chunks.length <= AT_ONCE || index === 0 || (chunk.start <= at && at < chunk.end)}
          height={chunk.height}
        >
          {() => <PlanLines chunk={chunk} decisions={decisions} currentId={currentId} onChoose={onChoose} />}
        </LazyChunk>
      ))}
    </article>
  );
}

function PlanLines(props: {
  chunk: TextChunk;
  decisions: Decisions;
  currentId: string | null;
  onChoose: (id: string) => void;
}) {
  const { chunk, decisions, currentId, onChoose } = props;
  return chunk.paragraphs.map((paragraph) => (
    <PlanLine
      key={paragraph.start}
      paragraph={paragraph}
      states={statesOf(paragraph, decisions)}
      currentId={
        paragraph.segments.some((segment) => segment.candidateIds.includes(currentId ?? "")) ? currentId : null
      }
      onChoose={onChoose}
    />
  ));
}

/** The decisions that a line shows, as one text, so that an unchanged line is not drawn again. */
const statesOf = (paragraph: Paragraph, decisions: Decisions): string =>
  JSON.stringify(
    [...new Set(paragraph.segments.flatMap(({ candidateIds }) => candidateIds))].flatMap((id) => {
      const decision = decisions.get(id);
      return decision ? [[id, decision]] : [];
    }),
  );

interface PlanLineProps {
  paragraph: Paragraph;
  states: string;
  currentId: string | null;
  onChoose: (id: string) => void;
}

const PlanLine = memo(function PlanLine({ paragraph, states, currentId, onChoose }: PlanLineProps) {
  const decisions = new Map<string, string>(JSON.parse(states));
  return (
    <p className={styles.line}>
      {paragraph.segments.map((segment, index) => (
        <Quote key={index} segment={segment} decisions={decisions} currentId={currentId} onChoose={onChoose} />
      ))}
    </p>
  );
});

function Quote({
  segment,
  decisions,
  currentId,
  onChoose,
}: {
  segment: Segment;
  decisions: ReadonlyMap<string, string>;
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
