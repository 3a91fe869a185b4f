import { os } from "../core/procedure-builder.ts";
import { previewTakeOver, takeOver } from "./turn/take-over.ts";
import { yearTurnOf } from "./turn/year-turn-of.ts";

/** The turn from one year's plan to the next. */
export const years = os.years.router({
  turn: os.years.turn.handler(({ context, input }) => yearTurnOf(context.core, input.planId)),
  previewTakeOver: os.years.previewTakeOver.handler(({ context, input }) => previewTakeOver(context.core, input)),
  takeOver: os.years.takeOver.handler(({ context, input }) => takeOver(context.core, input)),
});
