import { os } from "../core/procedure-builder.ts";
import { definedParts } from "../ports/defined-parts.ts";
import { closeYear, reopenYear } from "./close/close-year.ts";
import { yearClosingOf } from "./close/closing-of.ts";
import { previewTakeOver, takeOver } from "./turn/take-over.ts";
import { yearTurnOf } from "./turn/year-turn-of.ts";

/** The turn from one year's plan to the next, and the closing of a year. */
export const years = os.years.router({
  turn: os.years.turn.handler(({ context, input }) => yearTurnOf(context.core, input.planId)),
  previewTakeOver: os.years.previewTakeOver.handler(({ context, input }) => previewTakeOver(context.core, input)),
  closing: os.years.closing.handler(({ context, input }) => yearClosingOf(context.core, input.year)),
  close: os.years.close.handler(({ context, input }) => closeYear(context.core, input.year, definedParts(input.words))),
  reopen: os.years.reopen.handler(({ context, input }) => reopenYear(context.core, input.year, input.reason)),
  takeOver: os.years.takeOver.handler(({ context, input }) => takeOver(context.core, input)),
});
