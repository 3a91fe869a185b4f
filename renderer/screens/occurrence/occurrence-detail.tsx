import { Button } from "antd";
import type { DueRow } from "../../../shared/contract/schemas/due-row.ts";
import { StateMark } from "../../components/state-mark.tsx";
import { Tag } from "../../components/tag.tsx";
import { WhyDate } from "../../components/why-date.tsx";
import { keyOf, recordParams } from "../../data/occurrence-key.ts";
import { navigate } from "../../routing/use-route.ts";
import { commonText } from "../../text/common.ts";
import { useDates } from "../../text/dates.ts";
import { occurrenceText } from "../../text/occurrence.ts";
import { useText } from "../../text/use-text.ts";
import { Handling } from "./handling.tsx";
import styles from "./occurrence-detail.module.css";
import { PlannedDate } from "./planned-date.tsx";

interface OccurrenceDetailProps {
  row: DueRow;
  /** The row as it stands after something was changed here. */
  onChange: (row: DueRow) => void;
}

const isOpen = (row: DueRow) => !["done", "made-up-late", "waived"].includes(row.timeState);

/** One occurrence: state, dates, what can be done about it, and why the date is what it is. */
export function OccurrenceDetail({ row, onChange }: OccurrenceDetailProps) {
  const t = useText(occurrenceText);
  const common = useText(commonText);
  return (
    <div className={styles.detail}>
      <p className={styles.state}>
        <StateMark state={row.timeState} size={16} silent />
        <strong>{common.state[row.timeState]}</strong>
        {row.periodLabel && <span className={styles.quiet}>{row.periodLabel}</span>}
        {row.basis === "provisional" && <Tag tone="quiet">{common.provisional}</Tag>}
        {row.lateRecorded && <Tag tone="quiet">{common.lateRecorded}</Tag>}
      </p>
      <Facts row={row} />
      {isOpen(row) && (
        <>
          {row.timeState !== "anchor-unknown" && <PlannedDate row={row} onChange={onChange} />}
          <Handling row={row} onChange={onChange} />
          <Button type="primary" onClick={() => navigate("record", recordParams(row))}>
            {row.timeState === "overdue" ? t.makeUp : t.record}
          </Button>
        </>
      )}
      <section>
        <h3 className={styles.heading}>{t.why}</h3>
        <WhyDate of={keyOf(row)} />
      </section>
    </div>
  );
}

function Facts({ row }: { row: DueRow }) {
  const t = useText(occurrenceText);
  const common = useText(commonText);
  const dates = useDates();
  const isLate = row.timeState === "overdue";
  const hasDate = row.timeState !== "anchor-unknown";
  const left = `${common.days(Math.abs(row.days))}　${common.workingDays(Math.abs(row.workingDays))}`;
  const facts: [string, string | null][] = [
    [t.subject, row.subject],
    [t.lead, [row.lead, ...row.supporting].filter(Boolean).join("、") || null],
    [t.requirement, row.requirementText],
    [t.due, hasDate ? dates.dayAndWeekday(row.effectiveDate) : common.pending],
    [isLate ? t.overdueBy : t.left, hasDate && isOpen(row) ? left : null],
    [t.missing, row.missingEvidence.map((kind) => nameOf(common.evidence, kind)).join("、") || null],
  ];
  return (
    <dl className={styles.facts}>
      {facts.map(([name, value]) => value && <Fact key={name} name={name} value={value} />)}
    </dl>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

/** The row carries evidence kinds as plain text; one that this page does not know is shown as it came. */
const nameOf = (names: Readonly<Record<string, string>>, kind: string) => names[kind] ?? kind;
