import { os } from "../core/procedure-builder.ts";
import { definedParts } from "../ports/defined-parts.ts";
import { readFeed } from "./feed.ts";
import { previewPublication } from "./preview.ts";
import { addPublication, changePublication, removePublication, renewAddress, viewOf } from "./publications.ts";
import { refreshPublications } from "./refresh.ts";

/** 日历发布: calendars that are kept up to date outside of the program. */
export const publications = os.publications.router({
  list: os.publications.list.handler(async ({ context }) =>
    (await context.core.ports.store.publications.list()).map(viewOf),
  ),
  add: os.publications.add.handler(({ context, input }) => addPublication(context.core, input)),
  change: os.publications.change.handler(({ context, input: { id, ...change } }) =>
    changePublication(context.core, { id, ...definedParts(change) }),
  ),
  remove: os.publications.remove.handler(async ({ context, input }) => {
    await removePublication(context.core, input.id);
    return {};
  }),
  renewAddress: os.publications.renewAddress.handler(({ context, input }) => renewAddress(context.core, input.id)),
  preview: os.publications.preview.handler(({ context, input }) => previewPublication(context.core, input.filter)),
  refresh: os.publications.refresh.handler(({ context, input }) => refreshPublications(context.core, input.id)),
  feed: os.publications.feed.handler(({ context, input }) => readFeed(context.core, input.secret)),
});
