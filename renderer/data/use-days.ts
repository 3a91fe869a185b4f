import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { DayView } from "../../shared/contract/schemas/board.ts";
import type { PlainDate } from "../../shared/domain/date/plain-date.ts";
import { duty } from "../client.ts";

/** The classes of the days from `from` to `to` in the working calendar; empty until the reply is there. */
export function useDays(from: PlainDate, to: PlainDate): ReadonlyMap<PlainDate, DayView> {
  const { data } = useQuery(
    duty.calendar.days.queryOptions({ input: { from, to }, placeholderData: (previous) => previous }),
  );
  return useMemo(() => new Map((data ?? []).map((day) => [day.date, day])), [data]);
}
