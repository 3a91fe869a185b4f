import type { Command } from "commander";
import { yearOf } from "../../shared/domain/date/plain-date.ts";
import { LEDGER_VIEWS, type LedgerView } from "../../shared/domain/papers/ledger.ts";
import { ledgerWords } from "../../shared/words/ledger.ts";
import type { CommandContext, CommonOptions } from "../command-line/context.ts";
import { choiceOption, wholeNumberOption } from "../command-line/parse-options.ts";
import { printJson } from "../command-line/print-json.ts";
import { clockOf, withCore } from "../command-line/with-core.ts";
import { type PaperTarget, withPaperTarget, writePaper } from "../command-line/write-paper.ts";

type Options = CommonOptions &
  PaperTarget & { year?: number; by: LedgerView; lead?: string; duty?: string; gaps?: boolean };

/** `duty ledger`: the year's ledger as a book, or one duty's sheet; `--json` prints the rows. */
export function addLedgerCommand(program: Command, context: CommandContext): void {
  const { io, texts, locale } = context;
  const command = program
    .command("ledger")
    .description(texts.commands.ledger)
    .option("--year <YEAR>", texts.options.year, wholeNumberOption(texts, "--year", 1900, 2199))
    .option("--by <VIEW>", texts.options.ledgerBy, choiceOption(texts, "--by", LEDGER_VIEWS), "duty")
    .option("--lead <UNIT>", texts.options.lead)
    .option("--duty <ID>", texts.options.dutyId)
    .option("--gaps", texts.options.gaps);
  withPaperTarget(command, "ledger", context).action(async (_: unknown, command: Command) => {
    const options = command.optsWithGlobals<Options>();
    const asked = {
      year: options.year ?? yearOf(clockOf(options).today()),
      view: options.by,
      lead: options.lead ?? null,
      obligationId: options.duty ?? null,
      gapsOnly: options.gaps ?? false,
    };
    await withCore(context, options, "look", async ({ client }) => {
      const isWritten = options.out !== undefined || options.format !== undefined || !options.json;
      const file = isWritten ? await writePaper(context, client, { paper: "ledger", ...asked }, options) : null;
      if (options.json) {
        const { document } = await client.documents.ledger(asked);
        printJson(context, file === null ? document : { document, files: [file] });
      } else if (file !== null) io.out(`${texts.written(ledgerWords(locale).title("", asked.year), file)}\n`);
    });
  });
}
