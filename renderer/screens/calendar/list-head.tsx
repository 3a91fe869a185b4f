import type { DayView } from "../../../shared/contract/schemas/board.ts";
import type { PlainDate } from "../../../shared/domain/date/plain-date.ts";
import { Tag } from "../../components/tag.tsx";
import { commonText } from "../../text/common.ts";
import { useDates } from "../../text/dates.ts";
import { useText } from "../../text/use-text.ts";

/** The head of a day in the list: date, weekday, 休 or 班, and what is celebrated. */
export function ListHead({ day, days }: { day: PlainDate; days: ReadonlyMap<PlainDate, DayView> }) {
  const common = useText(commonText);
  const dates = useDates();
  const view = days.get(day);
  return (
    <span className="duty-list-day" data-list-day={day}>
      {dates.dayAndWeekday(day)}
      {view?.kind === "makeup" && <Tag tone="dark">{common.makeup}</Tag>}
      {view?.kind === "rest" && <Tag tone="light">{common.rest}</Tag>}
      <small>{view?.festival ?? view?.solarTerm}</small>
    </span>
  );
}
