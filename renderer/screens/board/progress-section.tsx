import { useMemo } from "react";
import type { BoardLists } from "../../../shared/contract/schemas/board.ts";
import { Pages } from "../../components/pages/pages.tsx";
import { boardText } from "../../text/board.ts";
import { useText } from "../../text/use-text.ts";
import { FanOutProgress } from "./fan-out-progress.tsx";
import { groupQuotas } from "../../../shared/contract/board-lines/quota-groups.ts";
import { type PartOfBoard, furtherLines } from "./further-lines.ts";
import styles from "./progress.module.css";
import { QuotaLine } from "./quota-line.tsx";
import { Nothing, Section } from "./section.tsx";

/** 年度进度: each quota's figures against today's expectation, behind first. */
export function ProgressSection({ board, lead }: PartOfBoard) {
  const t = useText(boardText);
  const groups = useMemo(() => groupsOf(board), [board]);
  return (
    <Section title={t.progress} aside={<Legend />}>
      {groups.length === 0 && <Nothing>{t.noQuotas}</Nothing>}
      <Pages items={groups} further={furtherLines(board, lead, "quotas", groupsOf)} className={styles.list}>
        {(group) => (
          <li key={group.first.obligationId + group.first.recurrenceId} className={styles.item}>
            {group.members.length > 1 ? <FanOutProgress group={group} /> : <QuotaLine group={group} />}
          </li>
        )}
      </Pages>
    </Section>
  );
}

const groupsOf = ({ quotas = [] }: Partial<BoardLists>) => groupQuotas(quotas);

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
