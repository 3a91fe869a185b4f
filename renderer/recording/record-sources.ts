import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import type { DueRow } from "../../shared/contract/schemas/due-row.ts";
import type { ObligationView } from "../../shared/contract/schemas/obligation.ts";
import { type PlainDate, dateOf, yearOf } from "../../shared/domain/date/plain-date.ts";
import { client, duty } from "../client.ts";
import { exactAnswer } from "../data/exact-answer.ts";
import { keyText } from "../data/occurrence-key.ts";

/** The duties by id. */
export function useObligations(): ReadonlyMap<string, ObligationView> {
  const { data } = useQuery(duty.obligations.list.queryOptions({ input: {} }));
  return useMemo(() => new Map((data ?? []).map((record) => [record.id, record])), [data]);
}

/** The occurrences and quotas of the year that the activity lies in and of the one before, by `keyText`. */
export function useYearRows(day: PlainDate): ReadonlyMap<string, DueRow> {
  const { data } = useQuery(duty.occurrences.list.queryOptions({ input: yearsOf(day) }));
  return useMemo(() => byKey(data ?? []), [data]);
}

/** The same rows for the day that is saved, which the screen may not have yet. */
export function useRowsOf(): (day: PlainDate) => Promise<ReadonlyMap<string, DueRow>> {
  const queries = useQueryClient();
  return async (day) => {
    const input = yearsOf(day);
    const { queryKey } = duty.occurrences.list.queryOptions({ input });
    return byKey(await exactAnswer(queries, queryKey, () => client.occurrences.list(input)));
  };
}

const yearsOf = (day: PlainDate) => ({
  from: dateOf(yearOf(day) - 1, 1, 1),
  to: dateOf(yearOf(day), 12, 31),
  standing: true,
});

const byKey = (rows: readonly DueRow[]) => new Map(rows.map((row) => [keyText(row), row]));
