import { Suspense, useState } from "react";
import type { DueRow } from "../../../shared/contract/schemas/due-row.ts";
import { Button } from "../../components/button.tsx";
import { Tag } from "../../components/tag.tsx";
import { keyText } from "../../data/occurrence-key.ts";
import { useIsTakenOver } from "../../data/use-is-taken-over.ts";
import { boardText } from "../../text/board.ts";
import { type DateWords, useDates } from "../../text/dates.ts";
import { useText } from "../../text/use-text.ts";
import { inAnt } from "../../shell/when-opened.tsx";
import styles from "./awaited-decisions.module.css";

type BoardWords = (typeof boardText)["zh-CN"];

/** Members who joined or left within the running period: not behind, and the decision that they wait for one click away. */
export function AwaitedDecisions({ rows }: { rows: readonly DueRow[] }) {
  const t = useText(boardText);
  const dates = useDates();
  const awaited = rows.filter(({ awaitsDecision }) => awaitsDecision);
  if (awaited.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={t.awaited}>
      {awaited.map((row) => (
        <li key={keyText(row)}>
          <Tag tone="quiet">{t.awaited}</Tag>
          <span>{membershipWords(row, t, dates)}</span>
          <Decide row={row} />
        </li>
      ))}
    </ul>
  );
}

const DecisionPopover = inAnt(async () => (await import("./decision-popover.tsx")).DecisionPopover);

function Decide({ row }: { row: DueRow }) {
  const t = useText(boardText);
  // Pressed before its question is loaded, it opens the question when that is there.
  const [wasPressed, setPressed] = useState(false);
  const words = { "aria-label": t.decideFor(row.subject), children: t.decide };
  const standIn = <Button size="small" type="link" {...words} onClick={() => setPressed(true)} />;
  const isTakenOver = useIsTakenOver();
  if (!isTakenOver) return standIn;
  return (
    <Suspense fallback={standIn}>
      <DecisionPopover row={row} startsOpen={wasPressed}>
        <Button size="small" type="link" {...words} />
      </DecisionPopover>
    </Suspense>
  );
}

/** 科技馆支部 6月30日离开 */
function membershipWords({ subject, awaitsDecision }: DueRow, t: BoardWords, dates: DateWords): string {
  const { joinedOn, leftOn } = awaitsDecision ?? { joinedOn: null, leftOn: null };
  const days = [joinedOn && t.joined(dates.day(joinedOn)), leftOn && t.left(dates.day(leftOn))];
  return [subject, ...days.filter(Boolean)].join("　");
}
