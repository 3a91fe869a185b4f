import { Button } from "../../components/button.tsx";
import type { DueRow } from "../../../shared/contract/schemas/due-row.ts";
import { isDatedRow, shownState } from "../../../shared/contract/row-kinds.ts";
import { StateMark } from "../../components/state-mark.tsx";
import { Tag } from "../../components/tag.tsx";
import { recordParams } from "../../data/occurrence-key.ts";
import { navigate } from "../../routing/use-route.ts";
import { boardText } from "../../text/board.ts";
import { commonText } from "../../text/common.ts";
import { useDates } from "../../text/dates.ts";
import { useText } from "../../text/use-text.ts";
import { useOpenOccurrence } from "../../details/occurrence/open-occurrence.ts";
import { DueDate } from "./due-date.tsx";
import { DueDistance } from "./due-distance.tsx";
import styles from "./due-list.module.css";
import { quotaCaption } from "./quota-caption.ts";
import { rowDetail } from "./row-detail.ts";

/** One row of a figure of any kind: dated, without a date, or a quota. */
export function FigureLine({ row }: { row: DueRow }) {
  const t = useText(boardText);
  const common = useText(commonText);
  const dates = useDates();
  const open = useOpenOccurrence();
  const { what } = rowDetail({ first: row, rows: [row] }, t, dates);
  const missing = row.missingEvidence.map((kind) => nameOf(common.evidence, kind));
  const isSettled = row.timeState === "done" || row.timeState === "made-up-late" || row.timeState === "waived";
  const facts = [
    what,
    row.quota && quotaCaption(row, t, dates).join("　"),
    row.recorded > 0 && missing.length > 0 && t.lacks(missing.join(t.nameSeparator)),
  ].filter(Boolean);
  return (
    <li className={styles.row} data-late={shownState(row) === "overdue" || undefined}>
      <StateMark state={shownState(row)} />
      <div className={styles.words}>
        <button type="button" className={styles.title} data-row onClick={() => open(row)}>
          <span>{row.title}</span>
          {row.periodLabel && <span className={styles.period}>{row.periodLabel}</span>}
          {row.lateRecorded && <Tag tone="quiet">{common.lateRecorded}</Tag>}
        </button>
        <div className={styles.detail}>
          <span>{row.subject}</span>
          {facts.map((fact) => (
            <span key={String(fact)}>{fact}</span>
          ))}
        </div>
      </div>
      {row.quota === null && isDatedRow(row) ? (
        <>
          <DueDate row={row} day={undefined} />
          {isSettled ? <NoDistance /> : <DueDistance row={row} />}
        </>
      ) : (
        <>
          <span className={styles.date}>
            {row.quota
              ? t.doneOf(row.quota.done, row.quota.needed, row.quota.unit)
              : (row.unannounced?.usual ?? (row.openSince && common.since(dates.day(row.openSince.date))))}
          </span>
          {row.openSince && !isSettled ? <OpenFor {...row.openSince} /> : <NoDistance />}
        </>
      )}
      <span className={styles.action}>
        {!isSettled && (
          <Button size="small" onClick={() => navigate("record", recordParams(row))}>
            {row.timeState === "overdue" ? t.makeUp : t.record}
          </Button>
        )}
      </span>
    </li>
  );
}

/** A row without a date counts from the day that opened it. */
function OpenFor({ days, workingDays }: { days: number; workingDays: number }) {
  const t = useText(boardText);
  return (
    <>
      <span className={styles.days}>
        <b>{days}</b> {t.day}
      </span>
      <span className={styles.working}>
        <b>{workingDays}</b> {t.workingDay}
      </span>
    </>
  );
}

/** What is over, and a number, has no days to count. */
function NoDistance() {
  return (
    <>
      <span className={styles.days} />
      <span className={styles.working} />
    </>
  );
}

/** The row carries evidence kinds as plain text; one that this page does not know is shown as it came. */
const nameOf = (names: Readonly<Record<string, string>>, kind: string) => names[kind] ?? kind;
