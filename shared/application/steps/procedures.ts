import { os } from "../core/procedure-builder.ts";
import { sessionSteps, undoStep } from "./undo-step.ts";

/** What was done in a session, and the way back. */
export const session = os.session.router({
  steps: os.session.steps.handler(({ context, input }) => sessionSteps(context.core, input.most)),
  undo: os.session.undo.handler(({ context, input }) => undoStep(context.core, input)),
});
