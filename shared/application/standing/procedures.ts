import { yearOf } from "../../domain/date/plain-date.ts";
import { readGoals } from "../../domain/typed/read-goals.ts";
import { os } from "../core/procedure-builder.ts";
import { obligationView } from "../obligations/obligation-view.ts";
import { addGoals } from "./add-goals.ts";
import { setSheet } from "./sheet-places.ts";
import { standingList } from "./standing-list.ts";

/** Work without a number (常态工作), its stage goals and its place on the month's checklist. */
export const standing = os.standing.router({
  list: os.standing.list.handler(({ context, input }) => standingList(context.core, input)),
  readGoals: os.standing.readGoals.handler(({ context, input: { text, year } }) => {
    const today = context.core.ports.clock.today();
    return readGoals(text, { year: year ?? yearOf(today), today }).map((goal) => ({
      ...goal,
      supporting: [...goal.supporting],
    }));
  }),
  addGoals: os.standing.addGoals.handler(async ({ context: { core }, input }) => {
    const goals = await addGoals(core, input);
    return goals.map((goal) => obligationView(goal, { today: core.ports.clock.today(), shares: [] }));
  }),
  setSheet: os.standing.setSheet.handler(({ context, input }) => setSheet(context.core, input)),
});
