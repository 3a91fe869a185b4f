import { Button } from "antd";
import { calendarText } from "../../text/calendar.ts";
import { useText } from "../../text/use-text.ts";
import styles from "./calendar.module.css";
import type { ListPage } from "./list-page.ts";

/**
 * The shown part of the year's list, with the buttons for the parts before and after it; nothing where the whole list
 * is shown.
 */
export function ListPager({ page, onMove }: { page: ListPage; onMove: (by: 1 | -1) => void }) {
  const t = useText(calendarText);
  const { start, entries, total } = page;
  const end = start + entries.length;
  if (entries.length === total) return null;
  return (
    <nav className={styles.pager} aria-label={t.listPart}>
      <Button size="small" disabled={start === 0} onClick={() => onMove(-1)}>
        {t.earlier}
      </Button>
      <span role="status">{t.listRange(start + 1, end, total)}</span>
      <Button size="small" disabled={end === total} onClick={() => onMove(1)}>
        {t.later}
      </Button>
    </nav>
  );
}
