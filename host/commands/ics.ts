import type { Command } from "commander";
import { yearOf } from "../../shared/domain/date/plain-date.ts";
import type { CommandContext, CommonOptions } from "../command-line/context.ts";
import { wholeNumberOption } from "../command-line/parse-options.ts";
import { printJson } from "../command-line/print-json.ts";
import { clockOf, withCore } from "../command-line/with-core.ts";
import { writeOutputFile } from "../command-line/write-output-file.ts";

type Options = CommonOptions & { year?: number; out?: string; series?: boolean; alarm?: number; sessions: boolean };

/** `duty ics --year Y`: the year as iCalendar, to standard output or a file. */
export function addIcsCommand(program: Command, context: CommandContext): void {
  const { io, texts } = context;
  program
    .command("ics")
    .description(texts.commands.ics)
    .option("--year <YEAR>", texts.options.year, wholeNumberOption(texts, "--year", 1900, 2199))
    .option("--out <FILE>", texts.options.icsOut)
    .option("--series", texts.options.series)
    .option("--alarm <DAYS>", texts.options.alarm, wholeNumberOption(texts, "--alarm", 0, 60))
    .option("--no-sessions", texts.options.noSessions)
    .action(async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<Options>();
      await withCore(context, options, "change", async ({ client }) => {
        const { name, content, events } = await client.calendar.exportIcs({
          year: options.year ?? yearOf(clockOf(options).today()),
          mode: options.series ? "series" : "occurrences",
          alarmDays: options.alarm ?? null,
          sessions: options.sessions ? null : false,
        });
        const bytes = Buffer.from(content, "base64");
        const file = options.out ? await writeOutputFile(context, options.out, bytes) : null;
        if (options.json) printJson(context, { name, events, file });
        else io.out(file === null ? bytes.toString("utf8") : `${texts.calendarWritten(file, events)}\n`);
      });
    });
}
