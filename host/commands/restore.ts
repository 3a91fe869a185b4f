import { mkdir } from "node:fs/promises";
import path from "node:path";
import type { Command } from "commander";
import { restoreBackup } from "../../db/restore.ts";
import type { CommandContext, CommonOptions } from "../command-line/context.ts";
import { printJson } from "../command-line/print-json.ts";
import { clockOf, dataFolderOf } from "../command-line/with-core.ts";

/** `duty restore FILE`: puts a backup in the place of the database, which is kept aside. */
export function addRestoreCommand(program: Command, context: CommandContext): void {
  const { io, texts } = context;
  program
    .command("restore")
    .description(texts.commands.restore)
    .argument("<FILE>")
    .action(async (file: string, _: unknown, command: Command) => {
      const options = command.optsWithGlobals<CommonOptions>();
      const folder = await dataFolderOf(context, options, "change");
      await mkdir(folder, { recursive: true });
      const backup = path.resolve(io.currentFolder, file);
      const { replaced } = await restoreBackup(folder, backup, { clock: clockOf(options) });
      if (options.json) return printJson(context, { folder, backup, replaced });
      io.out(`${texts.restored(backup, folder)}\n`);
      if (replaced !== null) io.out(`${texts.formerDatabase(replaced)}\n`);
    });
}
