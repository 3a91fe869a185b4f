import type { Command } from "commander";
import type { CommandContext } from "../command-line/context.ts";
import { addSlipsDraft } from "./slips/draft.ts";
import { addSlipsList } from "./slips/list.ts";
import { addSlipsRelease } from "./slips/release.ts";
import { addSlipsReply } from "./slips/reply.ts";
import { addSlipsReprint } from "./slips/reprint.ts";
import { addSlipsWithdraw } from "./slips/withdraw.ts";

/** `duty slips …`: 提示单 and 督办单, from the draft to what was released. */
export function addSlipsCommand(program: Command, context: CommandContext): void {
  const slips = program.command("slips").description(context.texts.commands.slips).helpCommand(false);
  for (const add of [addSlipsDraft, addSlipsRelease, addSlipsList, addSlipsReprint, addSlipsReply, addSlipsWithdraw])
    add(slips, context);
}
