import { z } from "zod";
import { datedRow } from "./due-row.ts";
import { plainDate } from "./values.ts";

/** The rows that fell due while the program was closed. */
export const sinceLastStart = z.object({
  /** The last day somebody looked; null on the first start. */
  lastSeenOn: plainDate.nullable(),
  /** The open rows whose limit passed on that day or later, before today; each is listed once. */
  missed: z.array(datedRow),
});
export type SinceLastStart = z.infer<typeof sinceLastStart>;
