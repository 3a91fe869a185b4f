import { Buffer } from "node:buffer";
import type { DutyClient } from "../../shared/contract/client.ts";
import { FORMATS_OF, type PaperFormat, type PaperRequest } from "../../shared/contract/schemas/paper.ts";
import type { CommandContext } from "./context.ts";
import { choiceOption } from "./parse-options.ts";
import { writeOutputFile } from "./write-output-file.ts";
import type { Command } from "commander";

/** Where a paper goes, and as what. */
export interface PaperTarget {
  readonly format?: PaperFormat;
  readonly out?: string;
}

type FileRequest = Parameters<DutyClient["documents"]["file"]>[0]["request"];

/** `--format`, of which each paper has those that fit it, and `--out`. */
export const withPaperTarget = (command: Command, paper: PaperRequest["paper"], { texts }: CommandContext): Command =>
  command
    .option(
      "--format <FORMAT>",
      `${texts.options.paperFormat} ${FORMATS_OF[paper].join("|")}`,
      choiceOption(texts, "--format", FORMATS_OF[paper]),
    )
    .option("--out <FILE>", texts.options.paperOut);

/** Writes a paper under the name that was given, or under its own, and gives the file's full path; a page unless a format is named. */
export async function writePaper(
  context: CommandContext,
  client: DutyClient,
  request: FileRequest,
  { format = FORMATS_OF[request.paper][0] ?? "html", out }: PaperTarget,
): Promise<string> {
  const { name, content } = await client.documents.file({ request, format });
  return writeOutputFile(context, out ?? name, Buffer.from(content, "base64"));
}
