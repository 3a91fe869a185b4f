import type { Command } from "commander";
import type { CommandContext, CommonOptions } from "../command-line/context.ts";
import { CommandFailed, UsageError } from "../command-line/failures.ts";
import { wholeNumberOption } from "../command-line/parse-options.ts";
import { tellError } from "../command-line/tell-error.ts";
import { printJson } from "../command-line/print-json.ts";
import { clockOf, dataFolderOf } from "../command-line/with-core.ts";
import { openBrowser } from "../open-browser.ts";
import { type RunningHost, serve } from "../serve.ts";

type Options = CommonOptions & { port?: number; open?: boolean };

/** `duty serve`: the browser edition on this machine, until the person stops it. */
export function addServeCommand(program: Command, context: CommandContext): void {
  const { io, texts } = context;
  program
    .command("serve")
    .description(texts.commands.serve)
    .option("--port <PORT>", texts.options.port, wholeNumberOption(texts, "--port", 0, 65_535))
    .option("--open", texts.options.open)
    .action(async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<Options>();
      if (options.clerk !== undefined) throw new UsageError(texts.clerkOfSettings);
      const stop = io.stopAsked();
      const host = await start(context, options);
      tellAddress(context, options, host);
      if (options.open && !(await openBrowser(host.address, io.platform, io.env))) io.err(`${texts.noBrowserOpened}\n`);
      await stop;
      await host.close();
    });
}

async function start(context: CommandContext, options: Options): Promise<RunningHost> {
  const { io, texts } = context;
  const port = options.port ?? 0;
  const folder = await dataFolderOf(context, options, "change");
  try {
    return await serve({ folder, clock: clockOf(options), rendererFolder: io.rendererFolder, port });
  } catch (cause) {
    const { code, syscall } = cause as NodeJS.ErrnoException;
    if (syscall === "listen") throw new CommandFailed(texts.cannotListen(port, code ?? ""), { cause });
    throw cause;
  }
}

function tellAddress(context: CommandContext, options: Options, host: RunningHost): void {
  const { io, texts } = context;
  const { address, port, dataFolder, readOnly, trouble } = host;
  if (readOnly) io.err(`${texts.readOnly[readOnly]}\n`);
  if (trouble) tellError(trouble, context);
  if (options.json) printJson(context, { address, port, dataFolder, readOnly });
  else io.out([texts.serving(address), texts.servingFolder(dataFolder), texts.stopHint, ""].join("\n"));
}
