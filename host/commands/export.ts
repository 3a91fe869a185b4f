import path from "node:path";
import type { Command } from "commander";
import type { CommandContext, CommonOptions } from "../command-line/context.ts";
import { printJson } from "../command-line/print-json.ts";
import { withCore } from "../command-line/with-core.ts";

/** `duty export DIR`: everything in open formats (JSON, CSV, XLSX, the evidence files), into a folder that is new or empty. */
export function addExportCommand(program: Command, context: CommandContext): void {
  const { io, texts } = context;
  program
    .command("export")
    .argument("<DIR>")
    .description(texts.commands.export)
    .action(async (folder: string, _: unknown, command: Command) => {
      const options = command.optsWithGlobals<CommonOptions>();
      await withCore(context, options, "look", async ({ client }) => {
        const place = path.resolve(io.currentFolder, folder);
        const made = await client.backups.exportAll({ place, name: null });
        if (options.json) return printJson(context, made);
        io.out(`${texts.exportedAll(made.files, made.folder)}\n`);
        if (made.missing.length > 0) io.err(`${texts.notExported(made.missing)}\n`);
      });
    });
}
