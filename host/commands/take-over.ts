import path from "node:path";
import type { Command } from "commander";
import { takeOver } from "../../db/open-export/take-over.ts";
import type { CommandContext, CommonOptions } from "../command-line/context.ts";
import { printJson } from "../command-line/print-json.ts";
import { clockOf, dataFolderOf } from "../command-line/with-core.ts";

/** `duty take-over DIR --data NEW`: a new data folder from an export, with all records and their history. */
export function addTakeOverCommand(program: Command, context: CommandContext): void {
  const { io, texts } = context;
  program
    .command("take-over")
    .argument("<DIR>")
    .description(texts.commands["take-over"])
    .action(async (named: string, _: unknown, command: Command) => {
      const options = command.optsWithGlobals<CommonOptions>();
      const folder = await dataFolderOf(context, options, "change");
      const source = path.resolve(io.currentFolder, named);
      const done = await takeOver(source, folder, { clock: clockOf(options) });
      if (options.json) return printJson(context, { folder, ...done });
      io.out(`${texts.takenOver(done.records, done.evidence, folder)}\n`);
      if (done.lacking.length > 0) io.err(`${texts.notRestored(done.lacking)}\n`);
    });
}
