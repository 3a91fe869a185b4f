import { Button, Segmented, Select } from "antd";
import { useMemo } from "react";
import { calendarText } from "../../text/calendar.ts";
import { useText } from "../../text/use-text.ts";
import type { CalendarEntry } from "../../../shared/contract/calendar-entries.ts";
import { type CalendarView, VIEWS } from "./calendar-range.ts";
import styles from "./calendar.module.css";
import { type CalendarFilter, CONTENTS } from "./filter-entries.ts";

interface CalendarActionsProps {
  view: CalendarView;
  onView: (view: CalendarView) => void;
  entries: readonly CalendarEntry[];
  filter: CalendarFilter;
  onFilter: (filter: CalendarFilter) => void;
  exporting: { isRunning: boolean; start: () => void };
}

/** Filters, the four views, and the export. */
export function CalendarActions({ view, onView, entries, filter, onFilter, exporting }: CalendarActionsProps) {
  const t = useText(calendarText);
  const leads = useMemo(() => [...new Set(entries.flatMap(({ lead }) => (lead ? [lead] : [])))], [entries]);
  return (
    <>
      <span className={styles.filters}>
        <Select
          aria-label={t.unitFilter}
          variant="borderless"
          popupMatchSelectWidth={false}
          value={filter.lead ?? ""}
          onChange={(lead) => onFilter({ ...filter, lead: lead || null })}
          options={[{ value: "", label: t.allUnits }, ...leads.map((lead) => ({ value: lead, label: lead }))]}
        />
        <Select
          aria-label={t.contentsLabel}
          variant="borderless"
          popupMatchSelectWidth={false}
          value={filter.contents}
          onChange={(contents) => onFilter({ ...filter, contents })}
          options={CONTENTS.map((value) => ({ value, label: t.contents[value] }))}
        />
      </span>
      <Segmented<CalendarView>
        aria-label={t.viewLabel}
        value={view}
        onChange={onView}
        options={VIEWS.map((value) => ({ value, label: t.view[value] }))}
      />
      <Button loading={exporting.isRunning} onClick={exporting.start}>
        {t.export}
      </Button>
    </>
  );
}
