import type { DayView } from "../../../shared/contract/schemas/board.ts";
import { type PlainDate, dayOf } from "../../../shared/domain/date/plain-date.ts";
import { Tag } from "../../components/tag.tsx";
import { commonText } from "../../text/common.ts";
import { useDates } from "../../text/dates.ts";
import { useLocale, useText } from "../../text/use-text.ts";

interface DayTopProps {
  day: PlainDate;
  view: DayView | undefined;
  isToday: boolean;
  /** Belongs to the month before or after. */
  isOther: boolean;
  /** Names the weekday too, where no column head does. */
  withWeekday?: boolean;
}

/**
 * The head of a cell: number (today in a disc), 休 or 班, and the lunar day or what is celebrated instead. It names the link
 * around it, so that the whole date is said and not the number alone.
 */
export function DayTop({ day, view, isToday, isOther, withWeekday }: DayTopProps) {
  const common = useText(commonText);
  const dates = useDates();
  const locale = useLocale();
  const special = view?.festival ?? view?.solarTerm;
  const namesMonth = isOther && dayOf(day) === 1;
  return (
    <span className="duty-day" data-other={isOther || undefined}>
      <span className="sr-only">{dates.full(day)}</span>
      {namesMonth && (
        <b aria-hidden className="duty-month">
          {dates.day(day)}
        </b>
      )}
      <b aria-hidden data-today={isToday || undefined}>
        {dayOf(day)}
      </b>
      {withWeekday && <span>{dates.weekday(day)}</span>}
      {view?.kind === "makeup" && <Tag tone="dark">{common.makeup}</Tag>}
      {view?.kind === "rest" && <Tag tone="light">{common.rest}</Tag>}
      {locale === "zh-CN" && (
        <span className="duty-lunar" data-special={special ? true : undefined}>
          {special ?? view?.lunar}
        </span>
      )}
    </span>
  );
}
