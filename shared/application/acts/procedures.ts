import { actView } from "./act-view.ts";
import { turnActs } from "./turn-acts.ts";
import { os } from "../core/procedure-builder.ts";

/** Acts that changed many things at once: the end of an import, an amendment, a plan that was set aside. */
export const acts = os.acts.router({
  list: os.acts.list.handler(async ({ context, input: { planId } }) =>
    (await context.core.ports.store.acts.list())
      .filter((act) => planId === undefined || act.planId === planId)
      .map(actView)
      .toReversed(),
  ),
  undo: os.acts.undo.handler(({ context, input }) => turnActs(context.core, input.ids, "back")),
  redo: os.acts.redo.handler(({ context, input }) => turnActs(context.core, input.ids, "forth")),
});
