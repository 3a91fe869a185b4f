import type { Command } from "commander";
import type { CoverageView } from "../../shared/contract/schemas/coverage.ts";
import { yearOf } from "../../shared/domain/date/plain-date.ts";
import { tableWords } from "../../shared/words/tables.ts";
import type { CommandContext, CommonOptions } from "../command-line/context.ts";
import { wholeNumberOption } from "../command-line/parse-options.ts";
import { printJson } from "../command-line/print-json.ts";
import { clockOf, withCore } from "../command-line/with-core.ts";
import { type PaperTarget, withPaperTarget, writePaper } from "../command-line/write-paper.ts";

type Options = CommonOptions & PaperTarget & { year?: number };

/** `duty coverage --year Y`: the coverage lists of a year with whom they lack, or with `--out` or `--format` as a workbook. */
export function addCoverageCommand(program: Command, context: CommandContext): void {
  const { io, texts, locale } = context;
  const command = program
    .command("coverage")
    .description(texts.commands.coverage)
    .option("--year <YEAR>", texts.options.year, wholeNumberOption(texts, "--year", 1900, 2199));
  withPaperTarget(command, "coverage", context).action(async (_: unknown, command: Command) => {
    const options = command.optsWithGlobals<Options>();
    const year = options.year ?? yearOf(clockOf(options).today());
    await withCore(context, options, "look", async ({ client }) => {
      if (options.out !== undefined || options.format !== undefined) {
        const file = await writePaper(context, client, { paper: "coverage", year }, options);
        if (options.json) printJson(context, { files: [file] });
        else io.out(`${texts.written(tableWords(locale).coverage("", year), file)}\n`);
        return;
      }
      const lists = await client.coverage.list({ year });
      if (options.json) printJson(context, lists);
      else if (lists.length === 0) io.out(`${texts.noCoverage(year)}\n`);
      else io.out(`${lists.flatMap((list) => linesOf(list, context)).join("\n")}\n`);
    });
  });
}

function linesOf(list: CoverageView, { texts }: CommandContext): string[] {
  const { title, group, covered, base, target, lacking, members } = list;
  const left = members.filter((member) => member.covered === null).map(({ name }) => name);
  const line = texts.coverage(title, group.name, covered, base, target, lacking);
  return left.length === 0 ? [line] : [line, texts.notCovered(left)];
}
