import { scrollRegion } from "../../../../keyboard/scroll-region.ts";
import { useEffect, useMemo, useRef } from "react";
import { importText } from "../../../../text/import.ts";
import { useText } from "../../../../text/use-text.ts";
import { CandidateCard, type CardActions } from "./candidate-card.tsx";
import { PlaceCard, type PlaceActions } from "../places/place-card.tsx";
import { PlaceRow } from "../places/place-row.tsx";
import { type CandidateGroup, type ReviewRow, isPlaceRow, rowId } from "./candidate-groups.ts";
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
  /** What can be done with a figure that no duty was read from. */
  onPlace: PlaceActions;
  /** The plan's text, and how many of its figures are not understood. */
  text: string;
  unread: number;
}

/** Candidates by numbered item; the current one is open as a card. */
export function CandidateList({ groups, currentId, onChoose, onPlace, text, unread, ...card }: CandidateListProps) {
  const t = useText(importText);
  const list = useRef<HTMLDivElement>(null);
  const chunks = useMemo(() => rowChunks(groups), [groups]);
  useEffect(() => {
    if (currentId)
      list.current?.querySelector(`[data-open="${CSS.escape(currentId)}"]`)?.scrollIntoView({ block: "center" });
  }, [currentId]);
  const row = (entry: ReviewRow) => {
    const isCurrent = rowId(entry) === currentId;
    if (isPlaceRow(entry))
      return isCurrent ? (
        <PlaceCard
          key={entry.place.id}
          listed={entry}
          text={text}
          unread={unread}
          isFinished={card.isFinished}
          trouble={card.trouble}
          {...onPlace}
        />
      ) : (
        <PlaceRow key={entry.place.id} listed={entry} onChoose={onChoose} />
      );
    return isCurrent ? (
      <CandidateCard key={entry.candidate.id} labelled={entry} {...card} />
    ) : (
      <CandidateRow key={entry.candidate.id} labelled={entry} onChoose={onChoose} />
    );
  };
  return (
    <div ref={list} className={styles.list} {...scrollRegion(t.candidates)} role="region">
      <LazyChunks scroller={list} chunks={chunks} current={chunks.findIndex((chunk) => holdsRow(chunk, currentId))}>
        {({ sections }) =>
          sections.map((section) => (
            <section key={section.rows[0] && rowId(section.rows[0])} className={styles.group}>
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
      <span className={styles.words}>
        {group.heading || (group.isTable ? t.table : group.item === "" ? t.noItem : "")}
      </span>
      <span className={styles.count}>{countText(group, t)}</span>
    </h2>
  );
}

function countText({ counted, places }: CandidateGroup, t: (typeof importText)["zh-CN"]): string {
  const unread = places.filter(({ place }) => place.state === "unread").length;
  const notUnderstood = unread === 0 ? "" : t.places.inGroup(unread);
  if (counted.length === 0) return notUnderstood;
  const done = counted.filter(({ candidate }) => candidate.decision !== "pending").length;
  return [
    t.itemCount(counted.length) + (done === counted.length ? t.itemAllDone : t.itemDone(done)),
    ...(notUnderstood === "" ? [] : [notUnderstood]),
  ].join(t.places.comma);
}
