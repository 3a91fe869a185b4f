import { StateMark } from "../../components/state-mark.tsx";
import { Tag } from "../../components/tag.tsx";
import { keyText } from "../../data/occurrence-key.ts";
import { boardText } from "../../text/board.ts";
import { useText } from "../../text/use-text.ts";
import { useOpenOccurrence } from "../occurrence/open-occurrence.ts";
import { AwaitedDecisions } from "./awaited-decisions.tsx";
import { distinctNames } from "./distinct-names.ts";
import type { QuotaGroup } from "./group-quotas.ts";
import { GaugeBar } from "../../components/gauge/gauge-bar.tsx";
import styles from "./progress.module.css";

/** Small bars drawn before "另 n 个" takes over. */
const SHOWN = 8;

/** A quota that each member of a group must meet: one small bar per member, furthest behind first. */
export function FanOutProgress({ group }: { group: QuotaGroup }) {
  const t = useText(boardText);
  const open = useOpenOccurrence();
  const { first, members, behind } = group;
  const names = distinctNames(members.map((row) => row.subject));
  const nameOf = (row: { subject: string }) => names.get(row.subject) ?? row.subject;
  const lagging = members.filter((row) => row.quota.behindBy > 0 && row.quota.perMonthFromHere !== null);
  const rates = lagging.map((row) => t.rate(nameOf(row), row.quota.perMonthFromHere ?? 0, row.quota.unit));
  return (
    <div className={styles.fanOut}>
      <div className={styles.head}>
        <button type="button" className={styles.title} data-row onClick={() => open(first, true)}>
          {first.title}
        </button>
        <span className={styles.caption}>{t.fanOut(first.requirementText, first.quota?.expectedByToday ?? 0)}</span>
        {behind > 0 && (
          <Tag tone="late">
            <StateMark state="behind-pace" silent />
            {t.subjectsBehind(behind)}
          </Tag>
        )}
      </div>
      <ul className={styles.members}>
        {members.slice(0, SHOWN).map((row) => (
          <li key={keyText(row)} data-behind={row.quota.behindBy > 0 || undefined}>
            <GaugeBar quota={row.quota} mayBeSegments={false} />
            <div className={styles.member}>
              <span title={row.subject}>{nameOf(row)}</span>
              <b>{row.quota.done}</b>
            </div>
          </li>
        ))}
      </ul>
      <AwaitedDecisions rows={members} />
      <div className={styles.caption}>
        {members.length > SHOWN && `${t.others(members.length - SHOWN)}　`}
        {rates.length > 0 && t.fromHere(rates.slice(0, 3).join(t.listSeparator))}
      </div>
    </div>
  );
}
