import type { Command } from "commander";
import type { CommandContext } from "../../command-line/context.ts";
import { printJson } from "../../command-line/print-json.ts";
import { slipDraftText } from "../../command-line/slip-text.ts";
import { withCore } from "../../command-line/with-core.ts";
import { type DraftOptions, draftRequest, withDraftOptions } from "./slip-options.ts";

/** `duty slips draft`: what each unit would be told. Nothing is stored or counted. */
export function addSlipsDraft(slips: Command, context: CommandContext): void {
  const { io, texts } = context;
  withDraftOptions(slips.command("draft").description(texts.commands.slipsDraft), context).action(
    async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<DraftOptions>();
      await withCore(context, options, "look", async ({ client }) => {
        const drafts = await client.slips.draft({ ...draftRequest(options), lead: options.lead ?? null });
        if (options.json)
          printJson(
            context,
            drafts.map(({ document, sha256 }) => ({ ...document, sha256 })),
          );
        else if (drafts.length === 0) io.out(`${texts.slips.nothing}\n`);
        else io.out(drafts.map((draft) => slipDraftText(draft, texts)).join("\n"));
      });
    },
  );
}
