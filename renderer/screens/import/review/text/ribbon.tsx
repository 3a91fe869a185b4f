import { memo } from "react";
import { type CandidateGroup, type ReviewRow, isPlaceRow, rowId, rowsOf } from "../candidates/candidate-groups.ts";
import styles from "./ribbon.module.css";

interface RibbonProps {
  groups: readonly CandidateGroup[];
  currentId: string | null;
  onChoose: (id: string) => void;
}

/** More blocks than this find no room; those around the current one are shown then. */
const MOST_GROUPS = 120;

/** The blocks of the ribbon: candidates, decided or not, and places not understood, in the order of the text. */
const blocksOf = (group: CandidateGroup): ReviewRow[] =>
  rowsOf(group).filter((row) => (isPlaceRow(row) ? row.place.state === "unread" : row.mark !== ""));

/**
 * One block per quantified candidate, grouped by item: it shows the progress of the review, and leads to each
 * candidate.
 */
export const Ribbon = memo(function Ribbon({ groups, currentId, onChoose }: RibbonProps) {
  const counted = groups.map((group) => ({ group, blocks: blocksOf(group) })).filter(({ blocks }) => blocks.length > 0);
  const current = counted.findIndex(({ blocks }) => blocks.some((row) => rowId(row) === currentId));
  const first = Math.max(0, Math.min(current - MOST_GROUPS / 2, counted.length - MOST_GROUPS));
  return (
    <div className={styles.ribbon} aria-hidden>
      {counted.slice(first, first + MOST_GROUPS).map(({ group, blocks }) => (
        <span key={group.key} className={styles.group}>
          {blocks.slice(0, MOST_GROUPS).map((row) => (
            <Block key={rowId(row)} row={row} isCurrent={rowId(row) === currentId} onChoose={onChoose} />
          ))}
        </span>
      ))}
    </div>
  );
});

interface BlockProps {
  row: ReviewRow;
  isCurrent: boolean;
  onChoose: (id: string) => void;
}

function Block({ row, isCurrent, onChoose }: BlockProps) {
  const id = rowId(row);
  const facts = isPlaceRow(row)
    ? { title: row.place.text, "data-unread": true }
    : {
        title: `${row.label} ${row.candidate.title}`,
        "data-decision": row.candidate.decision,
        "data-unsure": (row.candidate.decision === "pending" && row.candidate.unsure.length > 0) || undefined,
      };
  return (
    <span className={styles.block} data-current={isCurrent || undefined} onClick={() => onChoose(id)} {...facts} />
  );
}
