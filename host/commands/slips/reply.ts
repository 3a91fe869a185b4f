import type { Command } from "commander";
import type { PlainDate } from "../../../shared/domain/date/plain-date.ts";
import type { CommandContext, CommonOptions } from "../../command-line/context.ts";
import { UsageError } from "../../command-line/failures.ts";
import { dayOption } from "../../command-line/parse-options.ts";
import { printJson } from "../../command-line/print-json.ts";
import { withCore } from "../../command-line/with-core.ts";

/** `duty slips reply ID --words TEXT`: what a unit answered, against the slip's number. */
export function addSlipsReply(slips: Command, context: CommandContext): void {
  const { io, texts } = context;
  slips
    .command("reply")
    .argument("<ID>")
    .description(texts.commands.slipsReply)
    .option("--words <TEXT>", texts.options.replyWords)
    .option("--on <DAY>", texts.options.repliedOn, dayOption(texts, "--on"))
    .action(async (id: string, _: unknown, command: Command) => {
      const options = command.optsWithGlobals<CommonOptions & { words?: string; on?: PlainDate }>();
      const { words, on = null } = options;
      if (!words) throw new UsageError(texts.optionMissing("--words"));
      await withCore(context, options, "change", async ({ client }) => {
        const slip = await client.slips.reply({ id, repliedOn: on, reply: words });
        if (options.json) printJson(context, slip);
        else io.out(`${texts.slips.replied(slip.name)}\n`);
      });
    });
}
