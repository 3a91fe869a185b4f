import type { Command } from "commander";
import type { CommandContext } from "../../command-line/context.ts";
import { printJson } from "../../command-line/print-json.ts";
import { withCore } from "../../command-line/with-core.ts";
import { prepareTarget, writeSlip } from "../../command-line/write-slip.ts";
import { type TargetOptions, withTargetOptions } from "./slip-options.ts";

/** `duty slips reprint ID`: the page exactly as it was released. */
export function addSlipsReprint(slips: Command, context: CommandContext): void {
  const { io, texts } = context;
  const command = slips.command("reprint").argument("<ID>").description(texts.commands.slipsReprint);
  withTargetOptions(command, context).action(async (id: string, _: unknown, command: Command) => {
    const options = command.optsWithGlobals<TargetOptions>();
    const target = { folder: options.out, format: options.format };
    await withCore(context, options, "look", async ({ client }) => {
      await prepareTarget(context, client, target);
      const { slip } = await client.slips.reprint({ id });
      const file = await writeSlip(context, client, id, target);
      if (options.json) printJson(context, { slip, file });
      else io.out(`${texts.written(slip.name, file)}\n`);
    });
  });
}
