import type { DueRow } from "../../../shared/contract/schemas/due-row.ts";
import { shownState } from "../../../shared/contract/row-kinds.ts";
import { useState } from "react";
import { StateMark } from "../../components/state-mark.tsx";
import { keyText } from "../../data/occurrence-key.ts";
import { routeHash } from "../../routing/route.ts";
import { commonText } from "../../text/common.ts";
import { occurrenceText } from "../../text/occurrence.ts";
import { useText } from "../../text/use-text.ts";
import { isToBeDone } from "./is-open.ts";
import styles from "./member-list.module.css";
import { useMemberRows } from "./use-fresh-row.ts";

interface MemberListProps {
  /** Any row of the duty and period. */
  row: DueRow;
  onOpen: (row: DueRow) => void;
}

const MEMBER_FIGURES = ["through", "notThrough", "ofAll"] as const;
type MemberFigure = (typeof MEMBER_FIGURES)[number];

const isThrough = (row: DueRow): boolean => (row.quota ? row.quota.done >= row.quota.needed : !isToBeDone(row));

/** A duty of many subjects in one period: who is through and who is not. Each figure lists those it counts, each of them opens its own page of the drawer. */
export function MemberList({ row, onOpen }: MemberListProps) {
  const t = useText(occurrenceText);
  const common = useText(commonText);
  const rows = useMemberRows(row);
  const [shown, setShown] = useState<MemberFigure>("ofAll");
  const lists: Readonly<Record<MemberFigure, readonly DueRow[]>> = {
    through: rows.filter(isThrough),
    notThrough: rows.filter((other) => !isThrough(other)),
    ofAll: rows,
  };
  return (
    <section>
      <p className={styles.sum}>
        {row.periodLabel}
        {MEMBER_FIGURES.map((figure) => (
          <button
            key={figure}
            type="button"
            className={styles.figure}
            aria-pressed={shown === figure}
            onClick={() => setShown(figure)}
          >
            {t[figure](lists[figure].length)}
          </button>
        ))}
        <a href={routeHash("obligations", { id: row.obligationId })}>{row.requirementText}</a>
        <a href={routeHash("obligations", { id: row.obligationId, view: "matrix" })}>{t.matrix}</a>
      </p>
      <ul className={styles.list} aria-label={t.openAll}>
        {lists[shown].map((member) => (
          <li key={keyText(member)}>
            <button type="button" className={styles.member} onClick={() => onOpen(member)}>
              <StateMark state={shownState(member)} silent />
              <span className={styles.name}>{member.subject}</span>
              <span className={styles.quiet}>
                {member.handling === null || member.handling === "done" ? "" : common.handling[member.handling]}
              </span>
              <span className={styles.state}>
                {member.quota ? `${member.quota.done} / ${member.quota.needed}` : common.state[shownState(member)]}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
