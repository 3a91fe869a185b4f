import { os } from "../core/procedure-builder.ts";
import { removePerson } from "./remove-person.ts";
import { reviewTable } from "./review-table.ts";
import { rosterView } from "./roster-view.ts";
import { rosterWorkbook } from "./roster-workbook.ts";
import { storeRoster } from "./store-roster.ts";
import { talkPairs } from "./talk-pairs.ts";

/** Persons and bodies, and the groups that a condition over them fills. */
export const roster = os.roster.router({
  get: os.roster.get.handler(({ context, input }) => rosterView(context.core, input.on)),
  store: os.roster.store.handler(({ context, input }) => storeRoster(context.core, input)),
  readTable: os.roster.readTable.handler(({ context, input }) => reviewTable(context.core, input)),
  exportTable: os.roster.exportTable.handler(({ context }) => rosterWorkbook(context.core)),
  talks: os.roster.talks.handler(({ context, input }) => talkPairs(context.core, input.year)),
  remove: os.roster.remove.handler(({ context, input }) => removePerson(context.core, input.id)),
});
