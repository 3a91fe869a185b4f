import { noticeFaultSentence } from "../../../../shared/words/errors.ts";
import type { NoticePreview } from "../../../../shared/contract/schemas/holiday.ts";
import { useDates } from "../../../text/dates.ts";
import { settingsText } from "../../../text/settings.ts";
import { useLocale, useText } from "../../../text/use-text.ts";
import { dayRanges } from "./day-ranges.ts";
import styles from "./holidays.module.css";

/** What was read: of a year each holiday with its days, of a change the paper; and what is strange about it. */
export function ReadNotice({ read }: { read: NoticePreview }) {
  const t = useText(settingsText).holidays;
  const locale = useLocale();
  return (
    <section className={styles.effects}>
      <h3 className={styles.heading}>
        {read.kind === "change"
          ? t.foundChange(read.year, read.paper.title)
          : t.found(read.year, read.restDays.length, read.makeupDays.length)}
      </h3>
      {read.kind === "year" && <ReadDays read={read} />}
      {read.replacedChanges > 0 && <p className={styles.doubt}>{t.replaced(read.replacedChanges)}</p>}
      {read.doubts.length > 0 && (
        <ul className={styles.doubts} aria-label={t.doubts}>
          {read.doubts.map((doubt) => (
            <li key={JSON.stringify(doubt)} className={styles.doubt}>
              {noticeFaultSentence(doubt, locale)}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function ReadDays({ read }: { read: NoticePreview }) {
  const t = useText(settingsText).holidays;
  const dates = useDates();
  return (
    <dl className={styles.read}>
      {dayRanges(read.restDays).map(({ name, first, last, days }) => (
        <div key={`${name} ${first}`}>
          <dt>{name}</dt>
          <dd>
            {first === last ? dates.dayAndWeekday(first) : t.range(dates.day(first), dates.day(last))}
            <span className={styles.summary}> {t.dayCount(days)}</span>
          </dd>
        </div>
      ))}
      <div>
        <dt>{t.makeupDays}</dt>
        <dd>{read.makeupDays.map(({ date }) => dates.dayAndWeekday(date)).join("、") || t.noMakeup}</dd>
      </div>
    </dl>
  );
}
