import { definedParts } from "../ports/defined-parts.ts";
import { loadSettings } from "../ports/load-settings.ts";
import { os } from "../core/procedure-builder.ts";

/** What a person may set; what is left out stays. */
export const settings = os.settings.router({
  get: os.settings.get.handler(({ context }) => loadSettings(context.core.ports.store.settings)),
  set: os.settings.set.handler(({ context, input }) =>
    context.core.ports.store.transaction(async (repositories) => {
      await repositories.settings.set(definedParts(input));
      return loadSettings(repositories.settings);
    }),
  ),
});
