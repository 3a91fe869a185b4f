import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { type PlainDate, dateOf, yearOf } from "../../../../shared/domain/date/plain-date.ts";
import { duty } from "../../../client.ts";
import { useLocale } from "../../../text/use-text.ts";
import { nearestDayIn } from "../../../year/days-in-year.ts";
import { useYearInView } from "../../../year/year-in-view.ts";
import { type ObligationRow, obligationRows } from "./obligation-rows.ts";

interface ObligationData {
  readonly today: PlainDate;
  /** The year that is looked at. */
  readonly year: number;
  readonly rows: readonly ObligationRow[];
  /** Whether that year's occurrences have been read; until then every state is null. */
  readonly areStatesKnown: boolean;
}

/** Every duty as a line of the table. The states follow when the year's occurrences are there: they are the slower half. */
export function useObligationRows() {
  const locale = useLocale();
  const info = useQuery(duty.app.info.queryOptions({ input: {} }));
  const duties = useQuery(duty.obligations.list.queryOptions({ input: {} }));
  const today = info.data?.today;
  const year = useYearInView()?.year ?? (today ? yearOf(today) : 0);
  const due = useQuery(
    duty.occurrences.list.queryOptions({
      input: { from: dateOf(year, 1, 1), to: dateOf(year, 12, 31), standing: true },
      enabled: today !== undefined,
      placeholderData: keepPreviousData,
    }),
  );
  const data = useMemo<ObligationData | undefined>(
    () =>
      today &&
      duties.data && {
        today,
        year,
        rows: obligationRows(duties.data, due.data ?? [], nearestDayIn(year, today), locale),
        areStatesKnown: due.data !== undefined,
      },
    [today, year, duties.data, due.data, locale],
  );
  return {
    data,
    error: duties.error ?? due.error,
    retry: () => Promise.all([duties.refetch(), due.refetch()]),
  };
}
