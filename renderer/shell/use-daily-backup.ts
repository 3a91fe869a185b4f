import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useEffectEvent } from "react";
import type { PlainDate } from "../../shared/domain/date/plain-date.ts";
import { client, duty } from "../client.ts";

/** The first minute belongs to whoever opened the program. */
const REST = 60_000;

/**
 * Has the full backup of each day made while a window is open.
 *
 * @param today Null until it is known.
 * @returns why today's could not be made; null while nothing is wrong.
 */
export function useDailyBackup(today: PlainDate | null): Error | null {
  const queries = useQueryClient();
  const { mutate, error } = useMutation({
    mutationFn: () => client.backups.createDaily({}),
    onSuccess: ({ made }) => made && queries.invalidateQueries({ queryKey: duty.app.info.queryKey({ input: {} }) }),
  });
  const make = useEffectEvent(() => mutate());
  useEffect(() => {
    if (today === null) return;
    const timer = window.setTimeout(() => make(), REST);
    return () => window.clearTimeout(timer);
  }, [today]);
  return error;
}
