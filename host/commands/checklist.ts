import type { Command } from "commander";
import type { CommandContext, CommonOptions } from "../command-line/context.ts";
import { checklistText } from "../command-line/checklist-text.ts";
import { monthOption } from "../command-line/parse-options.ts";
import { printJson } from "../command-line/print-json.ts";
import { clockOf, withCore } from "../command-line/with-core.ts";
import { type PaperTarget, withPaperTarget, writePaper } from "../command-line/write-paper.ts";

type Options = CommonOptions & PaperTarget & { month?: string; lead?: string; html?: string; pdf?: string };

/** `duty checklist --month M`: the month's paper as text, or written as a file. */
export function addChecklistCommand(program: Command, context: CommandContext): void {
  const { io, texts } = context;
  const command = program
    .command("checklist")
    .description(texts.commands.checklist)
    .option("--month <MONTH>", texts.options.month, monthOption(texts, "--month"))
    .option("--lead <UNIT>", texts.options.lead)
    .option("--html <FILE>", texts.options.html)
    .option("--pdf <FILE>", texts.options.pdf);
  withPaperTarget(command, "checklist", context).action(async (_: unknown, command: Command) => {
    const options = command.optsWithGlobals<Options>();
    const asked = { month: options.month ?? clockOf(options).today().slice(0, 7), lead: options.lead ?? null };
    await withCore(context, options, "look", async ({ client }) => {
      const { document } = await client.documents.checklist(asked);
      const files: string[] = [];
      for (const target of targetsOf(options))
        files.push(await writePaper(context, client, { paper: "checklist", ...asked }, target));
      if (options.json) printJson(context, files.length > 0 ? { document, files } : document);
      else
        io.out(
          files.length > 0
            ? files.map((file) => `${texts.written(document.title, file)}\n`).join("")
            : checklistText(document, context),
        );
    });
  });
}

/** `--html F` and `--pdf F` are short for a format and a file. */
const targetsOf = ({ html, pdf, out, format }: Options): PaperTarget[] => [
  ...(html === undefined ? [] : [{ format: "html" as const, out: html }]),
  ...(pdf === undefined ? [] : [{ format: "pdf" as const, out: pdf }]),
  ...(out === undefined && format === undefined ? [] : [{ ...(format && { format }), ...(out && { out }) }]),
];
