import { useState } from "react";
import { routeHash } from "../../routing/route.ts";
import { StateMark } from "../../components/state-mark.tsx";
import { Tag } from "../../components/tag.tsx";
import { isShownBehind } from "../../data/shown-state.ts";
import { keyText } from "../../data/occurrence-key.ts";
import { boardText } from "../../text/board.ts";
import { useText } from "../../text/use-text.ts";
import { useOpenOccurrence } from "../../details/occurrence/open-occurrence.ts";
import { AwaitedDecisions } from "./awaited-decisions.tsx";
import { distinctNames } from "./distinct-names.ts";
import type { QuotaGroup } from "../../../shared/contract/board-lines/quota-groups.ts";
import { GaugeBar } from "../../components/gauge/gauge-bar.tsx";
import styles from "./progress.module.css";

/** Small bars drawn before "另 n 个" opens the rest. */
const SHOWN = 8;

/** A quota that each member of a group must meet: one small bar per member, furthest behind first. */
export function FanOutProgress({ group }: { group: QuotaGroup }) {
  const t = useText(boardText);
  const open = useOpenOccurrence();
  const [showsAll, setShowsAll] = useState(false);
  const { first, members, behind } = group;
  const waiting = members.filter(({ awaitsOpening }) => awaitsOpening).length;
  const unproven = members.reduce((sum, { quota }) => sum + quota.unproven, 0);
  const names = distinctNames(members.map((row) => row.subject));
  const nameOf = (row: { subject: string }) => names.get(row.subject) ?? row.subject;
  const lagging = members.filter((row) => isShownBehind(row) && row.quota.perMonthFromHere !== null);
  const rates = lagging.map((row) => t.rate(nameOf(row), row.quota.perMonthFromHere ?? 0, row.quota.unit));
  return (
    <div className={styles.fanOut}>
      <div className={styles.head}>
        <button type="button" className={styles.title} data-row onClick={() => open(first, true)}>
          {first.title}
        </button>
        <span className={styles.caption}>{t.fanOut(first.requirementText, first.quota?.expectedByToday ?? 0)}</span>
        {behind > 0 && (
          <a
            className={styles.lagging}
            href={routeHash("board", { figure: "behind", duty: first.obligationId, period: first.recurrenceId })}
          >
            <Tag tone="late">
              <StateMark state="behind-pace" silent />
              {t.subjectsBehind(behind)}
            </Tag>
          </a>
        )}
        {waiting > 0 && (
          <a
            className={styles.lagging}
            href={routeHash("board", { figure: "awaitsOpening", duty: first.obligationId, period: first.recurrenceId })}
          >
            <Tag tone="quiet">{t.subjectsWaiting(waiting)}</Tag>
          </a>
        )}
      </div>
      <ul className={styles.members}>
        {members.slice(0, showsAll ? members.length : SHOWN).map((row) => (
          <li key={keyText(row)} data-behind={isShownBehind(row) || undefined}>
            <GaugeBar quota={row.quota} mayBeSegments={false} isCalm={row.awaitsOpening !== undefined} />
            <div className={styles.member}>
              <span title={row.subject}>{nameOf(row)}</span>
              <button
                type="button"
                className={styles.memberDone}
                aria-label={t.memberDone(row.subject, row.quota.done, row.quota.unit)}
                onClick={() => open(row)}
              >
                {row.quota.done}
              </button>
            </div>
          </li>
        ))}
      </ul>
      <AwaitedDecisions rows={members} />
      <div className={styles.facts}>
        {members.length > SHOWN && (
          <button
            type="button"
            className={styles.others}
            aria-expanded={showsAll}
            onClick={() => setShowsAll(!showsAll)}
          >
            {showsAll ? t.fold : t.others(members.length - SHOWN)}
          </button>
        )}
        {unproven > 0 && <span>{t.unproven(unproven)}</span>}
        {rates.length > 0 && <span>{t.fromHere(rates.slice(0, 3).join(t.listSeparator))}</span>}
      </div>
    </div>
  );
}
