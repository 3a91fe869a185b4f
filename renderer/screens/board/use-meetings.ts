import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { DueRow } from "../../../shared/contract/schemas/due-row.ts";
import type { PlainDate } from "../../../shared/domain/date/plain-date.ts";
import { duty } from "../../client.ts";
import { keyText } from "../../data/occurrence-key.ts";

/** A session of a quota that is planned for a day. */
export interface Meeting {
  readonly id: string;
  readonly date: PlainDate;
  readonly time: string | null;
  readonly title: string;
  /** The quota that it would count for. */
  readonly row: DueRow;
}

/** The planned sessions from one day to another, by day and hour; one whose quota is not on the board is left out. */
export function useMeetings(
  from: PlainDate,
  to: PlainDate,
  quotas: readonly DueRow[],
): ReadonlyMap<PlainDate, readonly Meeting[]> {
  const { data } = useQuery(duty.occurrences.sessions.queryOptions({ input: { from, to } }));
  return useMemo(() => {
    const rows = new Map(quotas.map((row) => [keyText(row), row]));
    const meetings = (data ?? []).flatMap(({ id, key, date, time, shortTitle }): Meeting[] => {
      const row = rows.get(keyText(key));
      return row ? [{ id, date, time, title: shortTitle, row }] : [];
    });
    return Map.groupBy(
      meetings.toSorted((a, b) => (a.time ?? "").localeCompare(b.time ?? "")),
      ({ date }) => date,
    );
  }, [data, quotas]);
}
