import { Button } from "antd";
import type { DueRow } from "../../../shared/contract/schemas/due-row.ts";
import { isStandingRow, shownState } from "../../../shared/contract/row-kinds.ts";
import { StateMark } from "../../components/state-mark.tsx";
import { Tag } from "../../components/tag.tsx";
import { WhyDate } from "../../components/why-date.tsx";
import { keyOf, recordParams } from "../../data/occurrence-key.ts";
import { navigate } from "../../routing/use-route.ts";
import { commonText } from "../../text/common.ts";
import { occurrenceText } from "../../text/occurrence.ts";
import { useText } from "../../text/use-text.ts";
import { CoverageSection } from "./coverage/coverage-section.tsx";
import { HandlingSection } from "./handling.tsx";
import { HistoryList } from "./history-list.tsx";
import { isToBeDone } from "./is-open.ts";
import styles from "./occurrence-detail.module.css";
import { FactList } from "./occurrence-facts.tsx";
import { PacePanel } from "./pace/pace-panel.tsx";
import { PercentSection } from "./percent/percent-section.tsx";
import { PlannedDate } from "./planned-date.tsx";
import { RecordList } from "./records/record-list.tsx";
import { useFreshRow } from "./use-fresh-row.ts";

/** One occurrence: its state, figures, actions, records, the explanation of its date, and its history. */
export function OccurrenceDetail({ row: opened }: { row: DueRow }) {
  const t = useText(occurrenceText);
  const row = useFreshRow(opened);
  return (
    <div className={styles.detail}>
      <StateLine row={row} />
      <FactList row={row} />
      {isToBeDone(row) && row.kind !== "percent" && (
        <Button type="primary" onClick={() => navigate("record", recordParams(row))}>
          {row.timeState === "overdue" ? t.makeUp : t.record}
        </Button>
      )}
      {row.kind === "percent" && <PercentSection row={row} />}
      {row.quota && row.kind !== "percent" && <PacePanel row={row} />}
      {isToBeDone(row) && !row.quota && row.timeState !== "anchor-unknown" && !isStandingRow(row) && (
        <PlannedDate row={row} />
      )}
      <CoverageSection row={row} />
      <HandlingSection row={row} />
      <RecordList row={row} />
      <section>
        <h3 className={styles.heading}>{t.why}</h3>
        <WhyDate of={keyOf(row)} version={row.ruleVersion} />
      </section>
      <HistoryList row={row} />
    </div>
  );
}

function StateLine({ row }: { row: DueRow }) {
  const common = useText(commonText);
  return (
    <p className={styles.state}>
      <StateMark state={shownState(row)} size={16} silent />
      <strong>{common.state[shownState(row)]}</strong>
      {row.awaitsOpening && <Tag tone="quiet">{common.awaitsOpening}</Tag>}
      {row.periodLabel && <span className={styles.quiet}>{row.periodLabel}</span>}
      {row.basis === "provisional" && <Tag tone="quiet">{common.provisional}</Tag>}
      {row.lateRecorded && <Tag tone="quiet">{common.lateRecorded}</Tag>}
    </p>
  );
}
