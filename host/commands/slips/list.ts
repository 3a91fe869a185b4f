import type { Command } from "commander";
import type { CommandContext, CommonOptions } from "../../command-line/context.ts";
import { printJson } from "../../command-line/print-json.ts";
import { slipListText } from "../../command-line/slip-text.ts";
import { withCore } from "../../command-line/with-core.ts";

/** `duty slips list`: what was released, the latest first. */
export function addSlipsList(slips: Command, context: CommandContext): void {
  const { io, texts } = context;
  slips
    .command("list")
    .description(texts.commands.slipsList)
    .action(async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<CommonOptions>();
      await withCore(context, options, "look", async ({ client }) => {
        const released = await client.slips.list({});
        if (options.json) printJson(context, released);
        else io.out(released.length === 0 ? `${texts.slips.noneReleased}\n` : slipListText(released, texts));
      });
    });
}
