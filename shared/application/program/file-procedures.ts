import { base64 } from "@scure/base";
import { os } from "../core/procedure-builder.ts";

/** Files that leave the program go where the person says. */
export const files = os.files.router({
  save: os.files.save.handler(({ context, input }) =>
    context.core.ports.files.save(input.name, base64.decode(input.content)),
  ),
});
