import { useQuery } from "@tanstack/react-query";
import type { PlainDate } from "../../shared/domain/date/plain-date.ts";
import { duty } from "../client.ts";

/** The core's today, which need not be this machine's; undefined until the first reply. */
export function useToday(): PlainDate | undefined {
  return useQuery(duty.app.info.queryOptions({ input: {} })).data?.today;
}
