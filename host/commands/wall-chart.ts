import type { Command } from "commander";
import { yearOf } from "../../shared/domain/date/plain-date.ts";
import { WIDE_SHEETS, type WideSheet } from "../../shared/paper/paper-size.ts";
import { wallChartWords } from "../../shared/words/wall-chart.ts";
import type { CommandContext, CommonOptions } from "../command-line/context.ts";
import { choiceOption, wholeNumberOption } from "../command-line/parse-options.ts";
import { printJson } from "../command-line/print-json.ts";
import { clockOf, withCore } from "../command-line/with-core.ts";
import { type PaperTarget, withPaperTarget, writePaper } from "../command-line/write-paper.ts";

type Options = CommonOptions &
  PaperTarget & { year?: number; quarter?: number; lead?: string; category?: string; sheet: WideSheet };

/** `duty wall-chart`: the year's duties over its months, written as a page, a PDF or a picture; `--json` prints its rows. */
export function addWallChartCommand(program: Command, context: CommandContext): void {
  const { io, texts, locale } = context;
  const command = program
    .command("wall-chart")
    .description(texts.commands.wallChart)
    .option("--year <YEAR>", texts.options.year, wholeNumberOption(texts, "--year", 1900, 2199))
    .option("--quarter <N>", texts.options.quarter, wholeNumberOption(texts, "--quarter", 1, 4))
    .option("--lead <UNIT>", texts.options.lead)
    .option("--category <NAME>", texts.options.category)
    .option("--sheet <SHEET>", texts.options.sheet, choiceOption(texts, "--sheet", WIDE_SHEETS), "A3");
  withPaperTarget(command, "wall-chart", context).action(async (_: unknown, command: Command) => {
    const options = command.optsWithGlobals<Options>();
    const { quarter = null, lead = null, category = null, sheet } = options;
    const asked = { year: options.year ?? yearOf(clockOf(options).today()), quarter, lead, category, sheet };
    await withCore(context, options, "look", async ({ client }) => {
      const isWritten = options.out !== undefined || options.format !== undefined || !options.json;
      const file = isWritten ? await writePaper(context, client, { paper: "wall-chart", ...asked }, options) : null;
      const { document } = await client.documents.wallChart(asked);
      if (options.json) printJson(context, file === null ? document : { document, files: [file] });
      else if (file !== null)
        io.out(`${texts.written(wallChartWords(locale).title("", asked.year, asked.quarter), file)}\n`);
    });
  });
}
