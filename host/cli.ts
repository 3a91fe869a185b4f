import { Command } from "commander";
import type { CommandContext } from "./command-line/context.ts";
import { UsageError } from "./command-line/failures.ts";
import type { CommandLineIo } from "./command-line/io.ts";
import { dayOption, nameOption } from "./command-line/parse-options.ts";
import { tellError } from "./command-line/tell-error.ts";
import { cliTexts } from "../shared/words/cli.ts";
import { PROGRAM_VERSION } from "./program-version.ts";
import type { Locale } from "../shared/words/locale.ts";

type AddCommand = (program: Command, context: CommandContext) => void;

/** The commands in the order of the clerk's year; then those of the keeper, then those of the programmer. */
const COMMANDS: Readonly<Record<string, () => Promise<AddCommand>>> = {
  extract: async () => (await import("./commands/extract.ts")).addExtractCommand,
  import: async () => (await import("./commands/import.ts")).addImportCommand,
  "import-ics": async () => (await import("./commands/import-ics.ts")).addImportIcsCommand,
  due: async () => (await import("./commands/due.ts")).addDueCommand,
  reminders: async () => (await import("./commands/reminders.ts")).addRemindersCommand,
  record: async () => (await import("./commands/record.ts")).addRecordCommand,
  checklist: async () => (await import("./commands/checklist.ts")).addChecklistCommand,
  slips: async () => (await import("./commands/slips.ts")).addSlipsCommand,
  "wall-chart": async () => (await import("./commands/wall-chart.ts")).addWallChartCommand,
  ledger: async () => (await import("./commands/ledger.ts")).addLedgerCommand,
  kit: async () => (await import("./commands/kit.ts")).addKitCommand,
  report: async () => (await import("./commands/report.ts")).addReportCommand,
  "close-year": async () => (await import("./commands/close-year.ts")).addCloseYearCommand,
  coverage: async () => (await import("./commands/coverage.ts")).addCoverageCommand,
  table: async () => (await import("./commands/table.ts")).addTableCommand,
  ics: async () => (await import("./commands/ics.ts")).addIcsCommand,
  backup: async () => (await import("./commands/backup.ts")).addBackupCommand,
  restore: async () => (await import("./commands/restore.ts")).addRestoreCommand,
  export: async () => (await import("./commands/export.ts")).addExportCommand,
  "take-over": async () => (await import("./commands/take-over.ts")).addTakeOverCommand,
  check: async () => (await import("./commands/check.ts")).addCheckCommand,
  serve: async () => (await import("./commands/serve.ts")).addServeCommand,
  call: async () => (await import("./commands/call.ts")).addCallCommand,
  procedures: async () => (await import("./commands/procedures.ts")).addProceduresCommand,
  demo: async () => (await import("./commands/demo.ts")).addDemoCommand,
};

/** Loads the code of the named command alone; without a name, as for the help, all commands are loaded. */
function commandsOf(args: readonly string[]): Promise<AddCommand[]> {
  const named = Object.entries(COMMANDS).filter(([name]) => args.includes(name));
  const wanted = named.length > 0 ? named : Object.entries(COMMANDS);
  return Promise.all(wanted.map(([, load]) => load()));
}

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
    await buildProgram(context, await commandsOf(args)).parseAsync(args, { from: "user" });
    return 0;
  } catch (error) {
    return tellError(error, context);
  }
}

function buildProgram(context: CommandContext, commands: readonly AddCommand[]): Command {
  const { io, texts } = context;
  const { options, headings } = texts;
  const program = new Command("duty")
    .description(texts.program)
    .version(PROGRAM_VERSION, "-V, --version", texts.version)
    .helpOption("-h, --help", texts.help)
    .helpCommand(false)
    .option("--data <DIR>", options.data)
    .option("--today <DAY>", options.today, dayOption(texts, "--today"))
    .option("--clerk <NAME>", options.clerk, nameOption(texts, "--clerk"))
    .option("--json", options.json)
    .option("--lang <LANG>", options.lang)
    .exitOverride()
    .configureOutput({ writeOut: io.out, writeErr: io.err, outputError: () => undefined })
    .configureHelp({ showGlobalOptions: true, styleTitle: (title) => HEADINGS[title]?.(headings) ?? title });
  for (const addCommand of commands) addCommand(program, context);
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

/** `--lang` is read before the other options, because their help is written in that language. */
function localeOf(args: readonly string[], { texts }: CommandContext): Locale {
  const at = args.findIndex((arg) => arg === "--lang" || arg.startsWith("--lang="));
  if (at < 0) return "zh-CN";
  const value = args[at]?.split("=", 2)[1] ?? args[at + 1] ?? "";
  if (value === "zh-CN" || value === "zh") return "zh-CN";
  if (value === "en") return "en";
  throw new UsageError(texts.wrongLanguage(value));
}
