import { Select } from "antd";
import { useMemo } from "react";
import { keyText } from "../data/occurrence-key.ts";
import { useDates } from "../text/dates.ts";
import { recordText } from "../text/record.ts";
import { useText } from "../text/use-text.ts";
import { pickableRows, suggestionOfRow } from "./suggestion-of-row.ts";
import type { HappeningForm } from "./use-record-form.ts";

/** 再加一项: any open duty of the year, by its words or its subject; the nearest due date first. */
export function AddCredit({ form }: { form: HappeningForm }) {
  const t = useText(recordText);
  const dates = useDates();
  const { rows, draft, suggestions } = form;
  const options = useMemo(() => {
    const listed = new Set(suggestions.list.map(keyText));
    return pickableRows([...rows.values()], draft.happenedOn)
      .filter((row) => !listed.has(keyText(row)))
      .map((row) => ({
        value: keyText(row),
        label: [row.title, row.periodLabel, row.subject, row.shownDate && dates.day(row.shownDate)]
          .filter(Boolean)
          .join("　"),
      }));
  }, [rows, draft.happenedOn, suggestions.list, dates]);
  return (
    <Select
      data-screen-only
      showSearch={{ optionFilterProp: "label" }}
      value={null}
      aria-label={t.addCredit}
      placeholder={`${t.addCredit}　${t.addCreditHint}`}
      notFoundContent={t.nothingFound}
      style={{ width: "100%", marginTop: 8 }}
      options={options}
      onChange={(key: string | null) => {
        const row = key === null ? undefined : rows.get(key);
        if (row) form.add(suggestionOfRow(row));
      }}
    />
  );
}
