import type { Command } from "commander";
import type { CommandContext, CommonOptions } from "../command-line/context.ts";
import { printJson } from "../command-line/print-json.ts";
import { withCore } from "../command-line/with-core.ts";

/** `duty backup`: a copy of the database and the evidence as they stand now. */
export function addBackupCommand(program: Command, context: CommandContext): void {
  const { io, texts } = context;
  program
    .command("backup")
    .description(texts.commands.backup)
    .action(async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<CommonOptions>();
      await withCore(context, options, "look", async ({ client }) => {
        const backup = await client.backups.create({});
        if (options.json) printJson(context, backup);
        else io.out(`${texts.backedUp(backup.path)}\n`);
      });
    });
}
