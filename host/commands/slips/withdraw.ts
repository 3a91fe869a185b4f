import type { Command } from "commander";
import type { CommandContext, CommonOptions } from "../../command-line/context.ts";
import { UsageError } from "../../command-line/failures.ts";
import { printJson } from "../../command-line/print-json.ts";
import { withCore } from "../../command-line/with-core.ts";

/** `duty slips withdraw ID --reason TEXT`: takes a slip back; both stay on record. */
export function addSlipsWithdraw(slips: Command, context: CommandContext): void {
  const { io, texts } = context;
  slips
    .command("withdraw")
    .argument("<ID>")
    .description(texts.commands.slipsWithdraw)
    .option("--reason <TEXT>", texts.options.reason)
    .action(async (id: string, _: unknown, command: Command) => {
      const options = command.optsWithGlobals<CommonOptions & { reason?: string }>();
      const { reason } = options;
      if (!reason) throw new UsageError(texts.optionMissing("--reason"));
      await withCore(context, options, "change", async ({ client }) => {
        const slip = await client.slips.withdraw({ id, reason });
        if (options.json) printJson(context, slip);
        else io.out(`${texts.slips.withdrawn(slip.name)}\n`);
      });
    });
}
