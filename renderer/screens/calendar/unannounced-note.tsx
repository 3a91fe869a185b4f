import type { DueRow } from "../../../shared/contract/schemas/due-row.ts";
import { isUnannouncedRow } from "../../../shared/contract/row-kinds.ts";
import type { DateWindow } from "../../../shared/domain/date/date-window.ts";
import { usualDays } from "../../../shared/domain/observance/observances.ts";
import { StateMark } from "../../components/state-mark.tsx";
import { routeHash } from "../../routing/route.ts";
import { commonText } from "../../text/common.ts";
import { observancesText } from "../../text/observances.ts";
import { useText } from "../../text/use-text.ts";
import styles from "./calendar.module.css";

/**
 * The unannounced rows (待公布) whose usual days are among the drawn ones: shown beside the calendar and on no day of it.
 */
export function UnannouncedNote({ rows, drawn }: { rows: readonly DueRow[]; drawn: DateWindow }) {
  const t = useText(observancesText);
  const common = useText(commonText);
  const awaited = rows.filter(isUnannouncedRow).filter(({ timeState, unannounced: { observance, year } }) => {
    const { first, last } = usualDays(observance, year);
    return timeState === "unannounced" && first <= drawn.to && drawn.from <= last;
  });
  if (awaited.length === 0) return null;
  const items = [...Map.groupBy(awaited, ({ unannounced }) => unannounced.name)].map(([name, [row, ...others]]) =>
    t.inViewItem(
      name,
      row?.unannounced.usual ?? "",
      [...new Set([row, ...others].flatMap((duty) => duty?.title ?? []))].join(common.listComma),
    ),
  );
  return (
    <p className={styles.unannounced}>
      <StateMark state="unannounced" silent />
      <a href={routeHash("settings", { section: "observances" })}>{t.inView(items.join(common.listComma))}</a>
    </p>
  );
}
