import { scrollRegion } from "../../../../keyboard/scroll-region.ts";
import { memo, useEffect, useMemo, useRef } from "react";
import type { ReviewCandidate } from "../../../../../shared/contract/schemas/import-review.ts";
import { placeReason } from "../../../../../shared/words/accounted.ts";
import { importText } from "../../../../text/import.ts";
import { useLocale, useText } from "../../../../text/use-text.ts";
import {
  type CandidateGroup,
  type LabelledCandidate,
  type ListedPlace,
  type ReviewRow,
  isPlaceRow,
  isSameLabelled,
  rowId,
} from "../candidates/candidate-groups.ts";
import { LazyChunks } from "../lazy-chunks.tsx";
import { type Paragraph, type Segment, planParagraphs } from "./plan-segments.ts";
import styles from "./plan-text.module.css";
import { type TextChunk, candidatesIn, chunkAt, placesIn, textChunks } from "./text-chunks.ts";

type Decisions = ReadonlyMap<string, ReviewCandidate["decision"]>;

interface PlanTextProps {
  text: string;
  /** All candidates with their labels; standing ones have no mark and are drawn only while current. */
  groups: readonly CandidateGroup[];
  /** What no duty was read from, in the order of the text. */
  places: readonly ListedPlace[];
  current: ReviewRow | undefined;
  onChoose: (id: string) => void;
  label: string;
}

/** The plan as read, in the document's voice, with every quote underlined by what was decided about it. */
export function PlanText({ text, groups, places, current, onChoose, label }: PlanTextProps) {
  const chunks = useMemo(() => textChunks(text), [text]);
  const currentId = current === undefined ? null : rowId(current);
  const box = useRef<HTMLElement>(null);
  const isCurrent = ({ candidate }: LabelledCandidate) => candidate.id === currentId;
  const start = current && (isPlaceRow(current) ? current.place.start : current.candidate.evidence.start);
  const at = start === undefined ? -1 : chunkAt(chunks, start);
  useEffect(() => {
    if (currentId) box.current?.querySelector("[data-current]")?.scrollIntoView({ block: "center" });
  }, [currentId]);
  return (
    <article ref={box} className={styles.page} {...scrollRegion(label)} role="article">
      <LazyChunks scroller={box} chunks={chunks} current={at}>
        {(chunk, index) => {
          const here = candidatesIn(chunks, groups, index);
          const figures = placesIn(chunk, places);
          const isHere = here.some(isCurrent) || figures.some(({ place }) => place.id === currentId);
          return (
            <PlanLines
              text={text}
              chunk={chunk}
              candidates={here}
              places={figures}
              currentId={isHere ? currentId : null}
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
  /** The candidates that have a quote in this text. */
  candidates: readonly LabelledCandidate[];
  places: readonly ListedPlace[];
  currentId: string | null;
  onChoose: (id: string) => void;
}

/** Most keys concern other lines than these. */
const PlanLines = memo(function PlanLines({ text, chunk, candidates, places, currentId, onChoose }: PlanLinesProps) {
  const paragraphs = planParagraphs(text, candidates, chunk.start, chunk.end, places);
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
  const { candidates, places, ...others } = before;
  const isSameRest = Object.keys(others).every(
    (key) => before[key as keyof typeof others] === after[key as keyof typeof others],
  );
  return (
    isSameRest &&
    candidates.length === after.candidates.length &&
    candidates.every((candidate, index) => isSameLabelled(candidate, after.candidates[index] ?? candidate)) &&
    places.length === after.places.length &&
    places.every(
      ({ place, number }, index) => place === after.places[index]?.place && number === after.places[index].number,
    )
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
  const words =
    segment.place === null ? (
      segment.text
    ) : (
      <Figure
        listed={segment.place}
        text={segment.text}
        isEnd={segment.isPlaceEnd}
        isCurrent={segment.place.place.id === currentId}
        onChoose={onChoose}
      />
    );
  const target = shown ?? (isCurrent ? currentId : undefined);
  if (target === undefined) return words;
  return (
    <>
      <span
        className={styles.quote}
        data-decision={shown && decisions.get(shown)}
        data-current={isCurrent || undefined}
        onClick={() => onChoose(target)}
      >
        {words}
      </span>
      {marks}
    </>
  );
}

interface FigureProps {
  listed: ListedPlace;
  text: string;
  isEnd: boolean;
  isCurrent: boolean;
  onChoose: (id: string) => void;
}

/** A figure that no duty was read from: framed where it is not understood, on grey ground where it is no duty, with the reason. */
function Figure({ listed: { place, number }, text, isEnd, isCurrent, onChoose }: FigureProps) {
  const t = useText(importText).places;
  const locale = useLocale();
  const isUnread = place.state === "unread";
  const why = place.reason === null ? placeReason(place.why, locale) : t.reasons[place.reason];
  return (
    <>
      <span
        className={styles.figure}
        data-state={place.state}
        data-current={isCurrent || undefined}
        title={isUnread ? why : t.noDutyBecause(why)}
        onClick={(event) => {
          event.stopPropagation();
          onChoose(place.id);
        }}
      >
        {text}
      </span>
      {isUnread && isEnd && (
        <span className={styles.number} data-current={isCurrent || undefined}>
          {number}
        </span>
      )}
    </>
  );
}
