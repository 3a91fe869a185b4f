import { z } from "zod";
import { id, instant, plainDate } from "./values.ts";

/** Something that changed many things at once and can be taken back as one. */
export const actView = z.object({
  id,
  kind: z.enum(["import-finished", "amendment-applied", "import-set-aside"]),
  planId: id,
  on: plainDate,
  at: instant,
  by: z.string(),
  isUndone: z.boolean(),
  /** The number of duties that the act made or changed. */
  duties: z.int(),
});
export type ActView = z.infer<typeof actView>;
