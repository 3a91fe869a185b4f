import path from "node:path";
import { base64 } from "@scure/base";
import type { Command } from "commander";
import type { CommandContext, CommonOptions } from "../command-line/context.ts";
import { makeFolder } from "../command-line/make-folder.ts";
import { printJson } from "../command-line/print-json.ts";
import { withCore } from "../command-line/with-core.ts";
import { writeOutputFile } from "../command-line/write-output-file.ts";

/** `duty export DIR`: everything in open formats (JSON, CSV, the evidence files), into a folder. */
export function addExportCommand(program: Command, context: CommandContext): void {
  const { io, texts } = context;
  program
    .command("export")
    .argument("<DIR>")
    .description(texts.commands.export)
    .action(async (folder: string, _: unknown, command: Command) => {
      const options = command.optsWithGlobals<CommonOptions>();
      await withCore(context, options, "look", async ({ client }) => {
        const target = path.resolve(io.currentFolder, folder);
        const written: string[] = [];
        for (const file of await client.backups.exportAll({})) {
          const place = path.join(target, file.path);
          await makeFolder(path.dirname(place), context);
          written.push(await writeOutputFile(context, place, base64.decode(file.content)));
        }
        if (options.json) printJson(context, written);
        else io.out(`${texts.exportedAll(written.length, target)}\n`);
      });
    });
}
