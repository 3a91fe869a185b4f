import { addCredit } from "./credits/add-credit.ts";
import { withdrawCredit } from "./credits/withdraw-credit.ts";
import { os } from "../core/procedure-builder.ts";

/** What an activity on record counts for. */
export const credits = os.credits.router({
  add: os.credits.add.handler(({ context, input }) => addCredit(context.core, input.activityId, input.credit)),
  withdraw: os.credits.withdraw.handler(({ context, input }) => withdrawCredit(context.core, input.id, input.reason)),
});
