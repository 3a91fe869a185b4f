import path from "node:path";
import type { Command } from "commander";
import type { MadeFullBackup } from "../../shared/contract/schemas/full-backup.ts";
import type { CommandContext, CommonOptions } from "../command-line/context.ts";
import { printJson } from "../command-line/print-json.ts";
import { withCore } from "../command-line/with-core.ts";

/** `duty backup`: a copy of the database beside it; with `--to DIR` one of everything, evidence too, on another disk. */
export function addBackupCommand(program: Command, context: CommandContext): void {
  const { io, texts } = context;
  program
    .command("backup")
    .description(texts.commands.backup)
    .option("--to <DIR>", texts.options.backupTo)
    .action(async ({ to }: { to?: string }, command: Command) => {
      const options = command.optsWithGlobals<CommonOptions>();
      await withCore(context, options, "look", async ({ client }) => {
        if (to !== undefined) {
          const made = await client.backups.createFull({ place: path.resolve(io.currentFolder, to) });
          return options.json ? printJson(context, made) : tell(context, made);
        }
        const backup = await client.backups.create({});
        if (options.json) printJson(context, backup);
        else io.out(`${texts.backedUp(backup.path)}\n`);
      });
    });
}

function tell({ io, texts }: CommandContext, { folder, evidence, copied, copiedBytes, missing }: MadeFullBackup): void {
  io.out(`${texts.backedUpFully(folder, evidence, copied, (copiedBytes / 1_000_000).toFixed(1))}\n`);
  if (missing.length > 0) io.err(`${texts.notBackedUp(missing)}\n`);
}
