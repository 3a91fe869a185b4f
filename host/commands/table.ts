import { Argument, type Command } from "commander";
import { yearOf } from "../../shared/domain/date/plain-date.ts";
import type { CommandContext, CommonOptions } from "../command-line/context.ts";
import { choiceOption, wholeNumberOption } from "../command-line/parse-options.ts";
import { printJson } from "../command-line/print-json.ts";
import { clockOf, withCore } from "../command-line/with-core.ts";
import { writePaper } from "../command-line/write-paper.ts";

const TABLES = ["duties", "occurrences"] as const;
type Table = (typeof TABLES)[number];

type Options = CommonOptions & { year?: number; lead?: string; out?: string };

/** `duty table duties|occurrences`: a table of the records as a workbook to be sorted and filtered. */
export function addTableCommand(program: Command, context: CommandContext): void {
  const { io, texts } = context;
  program
    .command("table")
    .description(texts.commands.table)
    .addArgument(new Argument("<TABLE>", TABLES.join("|")).argParser(choiceOption(texts, "TABLE", TABLES)))
    .option("--year <YEAR>", texts.options.year, wholeNumberOption(texts, "--year", 1900, 2199))
    .option("--lead <UNIT>", texts.options.lead)
    .option("--out <FILE>", texts.options.paperOut)
    .action(async (paper: Table, _: unknown, command: Command) => {
      const options = command.optsWithGlobals<Options>();
      const lead = options.lead ?? null;
      const year = options.year ?? yearOf(clockOf(options).today());
      const request = paper === "duties" ? { paper, lead } : { paper, year, lead };
      await withCore(context, options, "look", async ({ client }) => {
        const file = await writePaper(context, client, request, options);
        if (options.json) printJson(context, { files: [file] });
        else io.out(`${texts.written(texts.tables[paper], file)}\n`);
      });
    });
}
