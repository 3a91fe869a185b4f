import type { Command } from "commander";
import type { ReleasedSlip } from "../../../shared/contract/schemas/slip.ts";
import type { CommandContext } from "../../command-line/context.ts";
import { printJson } from "../../command-line/print-json.ts";
import { withCore } from "../../command-line/with-core.ts";
import { prepareTarget, writeSlip } from "../../command-line/write-slip.ts";
import {
  type DraftOptions,
  type TargetOptions,
  draftRequest,
  withDraftOptions,
  withTargetOptions,
} from "./slip-options.ts";

/** `duty slips release`: numbers and keeps the drafts of one unit, or of all, and writes each as a file. */
export function addSlipsRelease(slips: Command, context: CommandContext): void {
  const { io, texts } = context;
  const command = slips.command("release").description(texts.commands.slipsRelease);
  withTargetOptions(withDraftOptions(command, context), context).action(async (_: unknown, command: Command) => {
    const options = command.optsWithGlobals<DraftOptions & TargetOptions>();
    const request = draftRequest(options);
    const target = { folder: options.out, format: options.format };
    await withCore(context, options, "change", async ({ client }) => {
      await prepareTarget(context, client, target);
      const released: { slip: ReleasedSlip; file: string }[] = [];
      for (const { document, sha256 } of await client.slips.draft({ ...request, lead: options.lead ?? null })) {
        const { slip } = await client.slips.release({ ...request, lead: document.lead, draft: sha256 });
        const file = await writeSlip(context, client, slip.id, target);
        released.push({ slip, file });
      }
      if (options.json) printJson(context, released);
      else if (released.length === 0) io.out(`${texts.slips.nothing}\n`);
      else io.out(released.map(({ slip, file }) => `${texts.written(slip.name, file)}\n`).join(""));
    });
  });
}
