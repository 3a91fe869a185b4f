import type { DueRow } from "../../../shared/contract/schemas/due-row.ts";
import { Pages } from "../../components/pages/pages.tsx";
import { boardText } from "../../text/board.ts";
import { useText } from "../../text/use-text.ts";
import { FanOutProgress } from "./fan-out-progress.tsx";
import { groupQuotas } from "./group-quotas.ts";
import styles from "./progress.module.css";
import { QuotaLine } from "./quota-line.tsx";
import { Nothing, Section } from "./section.tsx";

/** 年度进度: each quota's figures against today's expectation, behind first. */
export function ProgressSection({ rows }: { rows: readonly DueRow[] }) {
  const t = useText(boardText);
  const groups = groupQuotas(rows);
  return (
    <Section title={t.progress} aside={<Legend />}>
      {groups.length === 0 && <Nothing>{t.noQuotas}</Nothing>}
      <Pages items={groups} className={styles.list}>
        {(group) => (
          <li key={group.first.obligationId + group.first.recurrenceId} className={styles.item}>
            {group.members.length > 1 ? <FanOutProgress group={group} /> : <QuotaLine group={group} />}
          </li>
        )}
      </Pages>
    </Section>
  );
}

function Legend() {
  const t = useText(boardText);
  return (
    <span className={styles.legend} aria-hidden>
      <i className={styles.done} data-ink />
      {t.legendDone}
      <i className={styles.planned} />
      {t.legendPlanned}
      <i className={styles.pin} data-ink />
      {t.legendExpected}
    </span>
  );
}
