import type { Command } from "commander";
import { procedureKinds } from "../../shared/contract/procedure-list.ts";
import { DutyError } from "../../shared/domain/errors.ts";
import type { CommandContext, CommonOptions } from "../command-line/context.ts";
import { UsageError } from "../command-line/failures.ts";
import { printJson } from "../command-line/print-json.ts";
import { withCore } from "../command-line/with-core.ts";

/**
 * `duty call NAME JSON`: any procedure, and what it gives as JSON. `-` reads the input from standard input. With
 * `--reply` the whole reply is printed, so that a script can read the code and the details of a failure.
 */
export function addCallCommand(program: Command, context: CommandContext): void {
  const { io, texts } = context;
  program
    .command("call")
    .description(texts.commands.call)
    .argument("<NAME>")
    .argument("[JSON]")
    .option("--reply", texts.options.reply)
    .action(async (name: string, json: string | undefined, _: unknown, command: Command) => {
      const options = command.optsWithGlobals<CommonOptions & { reply?: boolean }>();
      const input = parseInput(json === "-" ? await io.readStdin() : (json ?? "{}"), texts);
      const access = procedureKinds.get(name) === "write" ? "change" : "look";
      await withCore(context, options, access, async ({ dispatch }) => {
        const reply = await dispatch({ name, input });
        if (options.reply) printJson(context, reply);
        if (!reply.ok) throw new DutyError(reply.error.code, reply.error.details);
        if (!options.reply) printJson(context, reply.value);
      });
    });
}

function parseInput(text: string, texts: CommandContext["texts"]): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new UsageError(texts.wrongJson((cause as SyntaxError).message), { cause });
  }
}
