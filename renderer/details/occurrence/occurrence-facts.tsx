import type { DatedRow, DueRow } from "../../../shared/contract/schemas/due-row.ts";
import { isDatedRow, shownState } from "../../../shared/contract/row-kinds.ts";
import { commonText } from "../../text/common.ts";
import { useDates } from "../../text/dates.ts";
import { occurrenceText } from "../../text/occurrence.ts";
import { useText } from "../../text/use-text.ts";
import { isToBeDone } from "./is-open.ts";
import styles from "./occurrence-detail.module.css";

/** Who, what and until when. */
export function FactList({ row }: { row: DueRow }) {
  const t = useText(occurrenceText);
  const common = useText(commonText);
  const dates = useDates();
  const isLate = shownState(row) === "overdue";
  const length = ({ days, workingDays }: { days: number; workingDays: number }) =>
    `${common.days(Math.abs(days))}　${common.workingDays(Math.abs(workingDays))}`;
  const shownDate = (dated: DatedRow) =>
    [dates.dayAndWeekday(dated.shownDate), dates.otherDate(dated)].filter(Boolean).join("　");
  // A ceiling is broken before its period is over, so no days are counted from its end.
  const distance = (dated: DatedRow) => (isLate && dated.days >= 0 ? t.exceeded : length(dated));
  const { unannounced } = row;
  const awaited = unannounced && t.unannounced(unannounced.name, unannounced.year, unannounced.usual);
  const facts: [string, string | null][] = [
    [t.subject, row.subject],
    [t.lead, [row.lead, ...row.supporting].filter(Boolean).join("、") || null],
    [t.requirement, row.requirementText],
    [isLate ? t.limit : t.due, isDatedRow(row) ? shownDate(row) : (awaited ?? t.noLimit)],
    [
      isLate ? t.overdueBy : row.days !== null && row.days < 0 ? t.gone : t.left,
      isDatedRow(row) && isToBeDone(row) ? distance(row) : null,
    ],
    [t.openSince, row.openSince && dates.dayAndWeekday(row.openSince.date)],
    [t.openFor, row.openSince && isToBeDone(row) ? length(row.openSince) : null],
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

/** The row has evidence kinds as plain text; an unknown one is shown as it came. */
const nameOf = (names: Readonly<Record<string, string>>, kind: string) => names[kind] ?? kind;
