import path from "node:path";
import { base64 } from "@scure/base";
import type { DutyClient } from "../../shared/contract/client.ts";
import type { SlipFormat } from "../../shared/contract/schemas/paper.ts";
import { DutyError } from "../../shared/domain/errors.ts";
import type { CommandContext } from "./context.ts";
import { makeFolder } from "./make-folder.ts";
import { writeOutputFile } from "./write-output-file.ts";

/** The path and the format of a released slip. */
export interface SlipTarget {
  readonly folder: string;
  readonly format: SlipFormat;
}

/**
 * Makes the folder and asks whether a PDF can be made, before a slip is released for nothing.
 * @throws {DutyError} `browser-missing`.
 */
export async function prepareTarget(
  context: CommandContext,
  client: DutyClient,
  { folder, format }: SlipTarget,
): Promise<void> {
  await makeFolder(path.resolve(context.io.currentFolder, folder), context);
  if (format === "pdf" && !(await client.app.info({})).canPrintPdf)
    throw new DutyError("browser-missing", { looked: ["Chromium", "Chrome", "Edge"] });
}

/** Writes a released slip exactly as it left, and gives the file's full path. */
export async function writeSlip(
  context: CommandContext,
  client: DutyClient,
  id: string,
  { folder, format }: SlipTarget,
): Promise<string> {
  const { name, content } = await client.slips.file({ id, format });
  return writeOutputFile(context, path.join(folder, name), base64.decode(content));
}
