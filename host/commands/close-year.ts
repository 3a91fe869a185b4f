import type { Command } from "commander";
import { yearOf } from "../../shared/domain/date/plain-date.ts";
import type { YearClosing } from "../../shared/contract/schemas/year-closing.ts";
import { pileName } from "../../shared/words/year-piles.ts";
import { YEAR_PILES, type PileWords } from "../../shared/domain/compliance/year-closing.ts";
import type { CommandContext, CommonOptions } from "../command-line/context.ts";
import { wholeNumberOption } from "../command-line/parse-options.ts";
import { printJson } from "../command-line/print-json.ts";
import { clockOf, withCore } from "../command-line/with-core.ts";

type Options = CommonOptions & PileWords & { year?: number; close?: true; reopen?: string };

/**
 * `duty close-year --year Y`: the piles of a year and its figures; with `--close` and a sentence for each pile the year is closed, with
 * `--reopen REASON` it is opened again.
 */
export function addCloseYearCommand(program: Command, context: CommandContext): void {
  const { io, texts, locale } = context;
  const command = program
    .command("close-year")
    .description(texts.commands.closeYear)
    .option("--year <YEAR>", texts.options.closedYear, wholeNumberOption(texts, "--year", 1900, 2199))
    .option("--close", texts.options.closeYear)
    .option("--reopen <WORDS>", texts.options.reopenYear);
  for (const pile of YEAR_PILES) command.option(`--${pile} <WORDS>`, texts.options[pile]);
  command.action(async (_: unknown, given: Command) => {
    const options = given.optsWithGlobals<Options>();
    const year = options.year ?? yearOf(clockOf(options).today()) - 1;
    const { close, reopen } = options;
    const access = close || reopen !== undefined ? "change" : "look";
    await withCore(context, options, access, async ({ client }) => {
      const words = Object.fromEntries(
        YEAR_PILES.flatMap((pile) => (options[pile] === undefined ? [] : [[pile, options[pile]]])),
      );
      const closing =
        reopen !== undefined
          ? await client.years.reopen({ year, reason: reopen })
          : close
            ? await client.years.close({ year, words })
            : await client.years.closing({ year });
      if (options.json) printJson(context, closing);
      else io.out(`${linesOf(closing).join("\n")}\n`);
    });
  });

  function linesOf({ year, piles, closed, isOver, figures }: YearClosing): string[] {
    const state = closed ? texts.years.closed(year, closed.on, closed.by) : texts.years.open(year, isOver);
    return [
      state,
      texts.years.figures(figures),
      ...piles.flatMap(({ pile, rows }) => [
        texts.years.pile(pileName(pile, locale), rows.length, closed?.words[pile] ?? null),
        ...rows.map((row) => `  ${[row.title, row.subject, row.periodLabel].filter(Boolean).join("  ")}`),
      ]),
    ];
  }
}
