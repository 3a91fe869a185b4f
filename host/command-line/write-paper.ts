import { Buffer } from "node:buffer";
import type { DutyClient } from "../../shared/contract/client.ts";
import { FORMATS_OF, type PaperFormat, type PaperRequest } from "../../shared/contract/schemas/paper.ts";
import type { CommandContext } from "./context.ts";
import { choiceOption } from "./parse-options.ts";
import { writeOutputFile } from "./write-output-file.ts";
import type { Command } from "commander";

/** The path and the format of a paper. */
export interface PaperTarget {
  readonly format?: PaperFormat;
  readonly out?: string;
}

type FileRequest = Parameters<DutyClient["documents"]["file"]>[0]["request"];

/** Adds `--format`, with the formats that fit the paper, and `--out`. */
export const withPaperTarget = (command: Command, paper: PaperRequest["paper"], { texts }: CommandContext): Command =>
  command
    .option(
      "--format <FORMAT>",
      `${texts.options.paperFormat} ${FORMATS_OF[paper].join("|")}`,
      choiceOption(texts, "--format", FORMATS_OF[paper]),
    )
    .option("--out <FILE>", texts.options.paperOut);

/**
 * Writes a paper under the given name, or under its own, and gives the full path of the file. Without a format it is
 * written as a page.
 */
export async function writePaper(
  context: CommandContext,
  client: DutyClient,
  request: FileRequest,
  { format = FORMATS_OF[request.paper][0] ?? "html", out }: PaperTarget,
): Promise<string> {
  const { name, content } = await client.documents.file({ request, format });
  return writeOutputFile(context, out ?? name, Buffer.from(content, "base64"));
}
