import type { Command } from "commander";
import type { CommandContext, CommonOptions } from "../command-line/context.ts";
import { checklistText } from "../command-line/checklist-text.ts";
import { monthOption } from "../command-line/parse-options.ts";
import { printJson } from "../command-line/print-json.ts";
import { clockOf, withCore } from "../command-line/with-core.ts";
import { writeOutputFile } from "../command-line/write-output-file.ts";

type Options = CommonOptions & { month?: string; lead?: string; html?: string; pdf?: string };

/** `duty checklist --month M`: the month's paper as text, or written as a page or a PDF. */
export function addChecklistCommand(program: Command, context: CommandContext): void {
  const { io, texts } = context;
  program
    .command("checklist")
    .description(texts.commands.checklist)
    .option("--month <MONTH>", texts.options.month, monthOption(texts, "--month"))
    .option("--lead <UNIT>", texts.options.lead)
    .option("--html <FILE>", texts.options.html)
    .option("--pdf <FILE>", texts.options.pdf)
    .action(async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<Options>();
      const asked = { month: options.month ?? clockOf(options).today().slice(0, 7), lead: options.lead ?? null };
      await withCore(context, options, "look", async ({ client }) => {
        const { document, html } = await client.documents.checklist(asked);
        const files: string[] = [];
        if (options.html) files.push(await writeOutputFile(context, options.html, html));
        if (options.pdf) {
          const { content } = await client.documents.checklistPdf(asked);
          files.push(await writeOutputFile(context, options.pdf, Buffer.from(content, "base64")));
        }
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
