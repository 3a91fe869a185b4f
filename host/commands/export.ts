import { mkdir } from "node:fs/promises";
import path from "node:path";
import { base64 } from "@scure/base";
import type { Command } from "commander";
import type { CommandContext, CommonOptions } from "../command-line/context.ts";
import { UsageError } from "../command-line/failures.ts";
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

async function makeFolder(folder: string, { texts }: CommandContext): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (cause) {
    throw new UsageError(texts.cannotWrite(folder, (cause as NodeJS.ErrnoException).code ?? ""), { cause });
  }
}
