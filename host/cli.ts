import { Command } from "commander";
import type { CommandContext } from "./command-line/context.ts";
import { UsageError } from "./command-line/failures.ts";
import type { CommandLineIo } from "./command-line/io.ts";
import { dayOption } from "./command-line/parse-options.ts";
import { tellError } from "./command-line/tell-error.ts";
import { cliTexts } from "../shared/words/cli.ts";
import { PROGRAM_VERSION } from "./compose.ts";
import { addBackupCommand } from "./commands/backup.ts";
import { addCallCommand } from "./commands/call.ts";
import { addCheckCommand } from "./commands/check.ts";
import { addChecklistCommand } from "./commands/checklist.ts";
import { addDemoCommand } from "./commands/demo.ts";
import { addDueCommand } from "./commands/due.ts";
import { addExportCommand } from "./commands/export.ts";
import { addExtractCommand } from "./commands/extract.ts";
import { addIcsCommand } from "./commands/ics.ts";
import { addImportCommand } from "./commands/import.ts";
import { addProceduresCommand } from "./commands/procedures.ts";
import { addRecordCommand } from "./commands/record.ts";
import { addRestoreCommand } from "./commands/restore.ts";
import { addServeCommand } from "./commands/serve.ts";
import { addSlipsCommand } from "./commands/slips.ts";
import type { Locale } from "../shared/words/locale.ts";

/** In the order of the clerk's year, then the keeper's, then the programmer's. */
const COMMANDS = [
  addExtractCommand,
  addImportCommand,
  addDueCommand,
  addRecordCommand,
  addChecklistCommand,
  addSlipsCommand,
  addIcsCommand,
  addBackupCommand,
  addRestoreCommand,
  addExportCommand,
  addCheckCommand,
  addServeCommand,
  addCallCommand,
  addProceduresCommand,
  addDemoCommand,
];

/**
 * Runs one command line. Answers go to standard output, everything else to standard error.
 *
 * @param args  Without the program's own name.
 * @returns The exit code: 0, 1 for trouble on the way, 2 for a wrong command line.
 */
export async function runCli(args: readonly string[], io: CommandLineIo): Promise<number> {
  let context: CommandContext = { io, locale: "zh-CN", texts: cliTexts["zh-CN"] };
  try {
    const locale = localeOf(args, context);
    context = { io, locale, texts: cliTexts[locale] };
    await buildProgram(context).parseAsync(args, { from: "user" });
    return 0;
  } catch (error) {
    return tellError(error, context);
  }
}

function buildProgram(context: CommandContext): Command {
  const { io, texts } = context;
  const { options, headings } = texts;
  const program = new Command("duty")
    .description(texts.program)
    .version(PROGRAM_VERSION, "-V, --version", texts.version)
    .helpOption("-h, --help", texts.help)
    .helpCommand(false)
    .option("--data <DIR>", options.data)
    .option("--today <DAY>", options.today, dayOption(texts, "--today"))
    .option("--json", options.json)
    .option("--lang <LANG>", options.lang)
    .exitOverride()
    .configureOutput({ writeOut: io.out, writeErr: io.err, outputError: () => undefined })
    .configureHelp({ showGlobalOptions: true, styleTitle: (title) => HEADINGS[title]?.(headings) ?? title });
  for (const addCommand of COMMANDS) addCommand(program, context);
  return program;
}

/** Commander's titles in the person's language. */
const HEADINGS: Readonly<Record<string, (headings: CommandContext["texts"]["headings"]) => string>> = {
  "Usage:": (headings) => headings.usage,
  "Options:": (headings) => headings.options,
  "Global Options:": (headings) => headings.commonOptions,
  "Commands:": (headings) => headings.commands,
  "Arguments:": (headings) => headings.arguments,
};

/** `--lang` is needed before the options are read, because their help is written in it. */
function localeOf(args: readonly string[], { texts }: CommandContext): Locale {
  const at = args.findIndex((arg) => arg === "--lang" || arg.startsWith("--lang="));
  if (at < 0) return "zh-CN";
  const value = args[at]?.split("=", 2)[1] ?? args[at + 1] ?? "";
  if (value === "zh-CN" || value === "zh") return "zh-CN";
  if (value === "en") return "en";
  throw new UsageError(texts.wrongLanguage(value));
}
