import { useQuery } from "@tanstack/react-query";
import type { RulePreview } from "../../../shared/contract/schemas/obligation.ts";
import { type PlainDate, yearOf } from "../../../shared/domain/date/plain-date.ts";
import { isAnnouncedRule } from "../../../shared/domain/obligation/due-date.ts";
import type { Requirement } from "../../../shared/domain/obligation/requirement.ts";
import { duty } from "../../client.ts";
import { commonText } from "../../text/common.ts";
import { useDates } from "../../text/dates.ts";
import { requirementText } from "../../text/requirement.ts";
import { useText } from "../../text/use-text.ts";
import { PausedPeriodLine } from "../paused-period.tsx";
import { Tag } from "../tag.tsx";
import { Trouble } from "../trouble.tsx";
import styles from "./requirement-editor.module.css";

interface NextDatesProps {
  requirement: Requirement;
  /** The first day that may be shown; its year goes without saying. */
  from: PlainDate;
  /** The last day that is shown, because a plan covers its own year. */
  to?: PlainDate;
  /** First day on which the rule holds: an interval and a COUNT are counted from there. */
  start: PlainDate;
}

/** Columns of a narrow and a wide list: four are two and two, not three and one. */
const columnsOf = (dates: number) =>
  ({ "--narrow": dates === 4 ? 2 : Math.min(dates, 3), "--wide": Math.min(dates, 6) }) as React.CSSProperties;

/** The number of dates shown: three are enough for a yearly rule, where more would only count the years. */
const countOf = (requirement: Requirement): number =>
  ("period" in requirement && requirement.period === "year" && !("pattern" in requirement && requirement.pattern)) ||
  requirement.kind === "deadline" ||
  requirement.kind === "quantity" ||
  requirement.kind === "percent"
    ? 3
    : 6;

/**
 * The next six dates of a rule (three of a yearly one), each with its date before the shift, or the reason why there
 * are none.
 */
export function NextDates({ requirement, from, to, start }: NextDatesProps) {
  const words = useText(requirementText);
  // The preview is requested for these two kinds as well, because an invalid rule has to be reported, whatever its
  // kind.
  const { data, error } = useQuery(
    duty.obligations.preview.queryOptions({
      input: { requirement, from, start, count: countOf(requirement) },
      placeholderData: (previous) => previous,
    }),
  );
  if (error) return <Trouble error={error} />;
  if (!data || requirement.kind === "standing") return null;
  if (requirement.kind === "trigger") return <p className={styles.note}>{words.afterEvent}</p>;
  if (isAnnouncedRule(requirement) && data.dates.length === 0)
    return <p className={styles.note}>{words.afterAnnounced}</p>;
  const shown = data.dates.filter(({ nominalDate }) => to === undefined || nominalDate <= to);
  if (shown.length === 0) return to === undefined ? <p className={styles.note}>{words.noDates}</p> : null;
  return (
    <div className={styles.nextDates}>
      <ol className={styles.dates} style={columnsOf(shown.length)} aria-label={words.nextDates}>
        {shown.map((date) => (
          <NextDate key={date.recurrenceId} date={date} />
        ))}
      </ol>
      {data.paused.map((period) => (
        <p key={period.key} className={styles.note}>
          <PausedPeriodLine {...period} />
        </p>
      ))}
    </div>
  );
}

function NextDate({ date }: { date: RulePreview["dates"][number] }) {
  const t = useText(commonText);
  const words = useText(requirementText);
  const dates = useDates();
  const { effectiveDate, nominalDate } = date;
  const dateYear = yearOf(effectiveDate);
  // A dated rule is labelled by its own day, which is shown below already.
  const label = date.periodLabel === dates.dayOfYear(nominalDate) ? "" : date.periodLabel;
  return (
    <li className={styles.date}>
      <span className={styles.quiet}>{label || words.inYear(dateYear)}</span>
      <strong>{dates.day(effectiveDate)}</strong>
      <span className={styles.quiet}>
        {dates.weekday(effectiveDate)} {date.makeupWorkday && <Tag tone="dark">{t.makeup}</Tag>}
        {date.basis === "provisional" && <Tag tone="quiet">{t.provisional}</Tag>}
      </span>
      {nominalDate !== effectiveDate && <span className={styles.moved}>{words.movedFrom(dates.day(nominalDate))}</span>}
    </li>
  );
}
