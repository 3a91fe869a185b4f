import { os } from "../core/procedure-builder.ts";
import { findRecords } from "./find-records.ts";

/** The search over all records. */
export const search = os.search.router({
  find: os.search.find.handler(({ context, input }) => findRecords(context.core, input)),
});
