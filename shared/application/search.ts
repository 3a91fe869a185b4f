import { os } from "./procedure-builder.ts";
import { findRecords } from "./search/find-records.ts";

/** Finding what is on record. */
export const search = os.search.router({
  find: os.search.find.handler(({ context, input }) => findRecords(context.core, input)),
});
