import type { DayView } from "../../../shared/contract/schemas/board.ts";
import type { DatedRow } from "../../../shared/contract/schemas/due-row.ts";
import type { PlainDate } from "../../../shared/domain/date/plain-date.ts";
import { groupRows } from "../../data/row-groups.ts";
import { routeHash } from "../../routing/route.ts";
import { boardText } from "../../text/board.ts";
import { useText } from "../../text/use-text.ts";
import { DueList } from "./due-list.tsx";
import { Nothing, Section } from "./section.tsx";

/** 倒计时: what falls due next, by effective date. */
export function CountdownSection({ rows, days }: { rows: readonly DatedRow[]; days: ReadonlyMap<PlainDate, DayView> }) {
  const t = useText(boardText);
  const groups = groupRows(rows);
  return (
    <Section
      title={t.countdown}
      note={groups.length > 0 && t.countdownNote(groups.length)}
      aside={<a href={routeHash("calendar", { view: "list" })}>{t.wholeYear}</a>}
    >
      {groups.length > 0 ? (
        <DueList groups={groups} days={days} figureHead={t.column.left} />
      ) : (
        <Nothing>{t.noUpcoming}</Nothing>
      )}
    </Section>
  );
}
