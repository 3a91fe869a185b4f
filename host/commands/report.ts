import type { Command } from "commander";
import { yearOf } from "../../shared/domain/date/plain-date.ts";
import { yearReportWords } from "../../shared/words/year-report.ts";
import type { CommandContext, CommonOptions } from "../command-line/context.ts";
import { wholeNumberOption } from "../command-line/parse-options.ts";
import { printJson } from "../command-line/print-json.ts";
import { clockOf, withCore } from "../command-line/with-core.ts";
import { type PaperTarget, withPaperTarget, writePaper } from "../command-line/write-paper.ts";

type Options = CommonOptions & PaperTarget & { year?: number; lead?: string };

/** `duty report --year Y`: what became of each item of the plan, written as a page, a PDF or a document; `--json` prints its figures. */
export function addReportCommand(program: Command, context: CommandContext): void {
  const { io, texts, locale } = context;
  const command = program
    .command("report")
    .description(texts.commands.report)
    .option("--year <YEAR>", texts.options.year, wholeNumberOption(texts, "--year", 1900, 2199))
    .option("--lead <UNIT>", texts.options.lead);
  withPaperTarget(command, "year-report", context).action(async (_: unknown, command: Command) => {
    const options = command.optsWithGlobals<Options>();
    const asked = { year: options.year ?? yearOf(clockOf(options).today()), lead: options.lead ?? null };
    await withCore(context, options, "look", async ({ client }) => {
      const isWritten = options.out !== undefined || options.format !== undefined || !options.json;
      const file = isWritten ? await writePaper(context, client, { paper: "year-report", ...asked }, options) : null;
      if (options.json) {
        const { document } = await client.reports.year(asked);
        printJson(context, file === null ? document : { document, files: [file] });
      } else if (file !== null) io.out(`${texts.written(yearReportWords(locale).title("", asked.year), file)}\n`);
    });
  });
}
