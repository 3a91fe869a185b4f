import { useQuery } from "@tanstack/react-query";
import type { PlainDate } from "../../../shared/domain/date/plain-date.ts";
import type { Requirement } from "../../../shared/domain/obligation/requirement.ts";
import { duty } from "../../client.ts";
import { commonText } from "../../text/common.ts";
import { useDates } from "../../text/dates.ts";
import { requirementText } from "../../text/requirement.ts";
import { useText } from "../../text/use-text.ts";
import { Tag } from "../tag.tsx";
import { Trouble } from "../trouble.tsx";
import styles from "./requirement-editor.module.css";

interface NextDatesProps {
  requirement: Requirement;
  from: PlainDate;
  /** Last day shown: a plan speaks of its own year. */
  to?: PlainDate;
}

/** The next six dates of a rule, each with the day it was moved from. Kinds without dates show nothing. */
export function NextDates({ requirement, from, to }: NextDatesProps) {
  const t = useText(commonText);
  const words = useText(requirementText);
  const dates = useDates();
  const hasDates = requirement.kind !== "standing" && requirement.kind !== "trigger";
  const { data, error } = useQuery(
    duty.obligations.preview.queryOptions({
      input: { requirement, from, count: 6 },
      enabled: hasDates,
      placeholderData: (previous) => previous,
    }),
  );
  if (error) return <Trouble error={error} />;
  if (!hasDates || !data) return null;
  const shown = data.dates.filter(({ nominalDate }) => to === undefined || nominalDate <= to);
  if (shown.length === 0) return null;
  return (
    <ol className={styles.dates}>
      {shown.map((date) => (
        <li key={date.recurrenceId} className={styles.date}>
          <span className={styles.quiet}>{date.periodLabel}</span>
          <strong>{dates.day(date.effectiveDate)}</strong>
          <span className={styles.quiet}>
            {dates.weekday(date.effectiveDate)} {date.makeupWorkday && <Tag tone="dark">{t.makeup}</Tag>}
            {date.nominalDate !== date.effectiveDate && words.movedFrom(dates.day(date.nominalDate))}
            {date.basis === "provisional" && <Tag tone="quiet">{t.provisional}</Tag>}
          </span>
        </li>
      ))}
    </ol>
  );
}
