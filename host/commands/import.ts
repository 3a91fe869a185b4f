import path from "node:path";
import { type Command, Option } from "commander";
import type { DutyClient } from "../../shared/contract/client.ts";
import type { ImportReview } from "../../shared/contract/schemas/import-review.ts";
import type { FileContent } from "../../shared/contract/schemas/values.ts";
import type { CommandContext, CommonOptions } from "../command-line/context.ts";
import { printJson } from "../command-line/print-json.ts";
import { readPlanFile } from "../command-line/read-input-file.ts";
import { withCore } from "../command-line/with-core.ts";

/** `duty import FILE`: keeps the plan for review, or with `--accept all` turns every candidate into an obligation. */
export function addImportCommand(program: Command, context: CommandContext): void {
  const { io, texts } = context;
  program
    .command("import")
    .description(texts.commands.import)
    .argument("<FILE>")
    .addOption(new Option("--accept <WHICH>", texts.options.accept).choices(["all"]))
    .action(async (file: string, _: unknown, command: Command) => {
      const options = command.optsWithGlobals<CommonOptions & { accept?: "all" }>();
      const content = await readPlanFile(path.resolve(io.currentFolder, file));
      await withCore(context, options, "change", async ({ client }) => {
        const review = await client.imports.open({ file: content });
        const obligations = options.accept ? await acceptAll(client, review) : 0;
        const { plan } = await client.imports.get({ planId: review.plan.id });
        if (review.candidates.length === 0) io.err(`${texts.noDuties}\n`);
        if (options.json) printJson(context, { plan, obligations });
        else if (options.accept) io.out(`${texts.imported(plan.document.title, obligations)}\n`);
        else io.out(`${texts.waitingForReview(plan.document.title, plan.pending)}\n`);
      });
    });
}

/** Opens a plan and accepts everything in it. @returns How many obligations were made. */
export async function importAll(client: DutyClient, file: FileContent): Promise<number> {
  return acceptAll(client, await client.imports.open({ file }));
}

/** All or nothing: a failure on the way takes the review away again, so that the same file can be tried once more. */
async function acceptAll(client: DutyClient, { plan, candidates }: ImportReview): Promise<number> {
  const planId = plan.id;
  try {
    const candidateIds = candidates.map(({ id }) => id);
    if (candidateIds.length > 0) await client.imports.decide({ planId, candidateIds, decision: "accepted" });
    const { obligations } = await client.imports.finish({ planId });
    return obligations;
  } catch (cause) {
    await client.imports.discard({ planId });
    throw cause;
  }
}
