import path from "node:path";
import type { Command } from "commander";
import { REQUIREMENT_KINDS, type RequirementKind } from "../../shared/domain/obligation/requirement.ts";
import { type PlainDate, yearOf } from "../../shared/domain/date/plain-date.ts";
import type { CommandContext, CommonOptions } from "../command-line/context.ts";
import { makeFolder } from "../command-line/make-folder.ts";
import { choiceOption, dayOption, repeatable, wholeNumberOption } from "../command-line/parse-options.ts";
import { printJson } from "../command-line/print-json.ts";
import { clockOf, withCore } from "../command-line/with-core.ts";
import { writeOutputFile } from "../command-line/write-output-file.ts";

const CONTENTS = ["due", "planned"] as const;

type Options = CommonOptions & {
  year?: number;
  out?: string;
  series?: boolean;
  alarm?: number;
  sessions: boolean;
  unit?: string[];
  category?: string[];
  kind?: RequirementKind[];
  from?: PlainDate;
  to?: PlainDate;
  only?: (typeof CONTENTS)[number];
  eachUnit?: boolean;
};

/** `duty ics --year Y`: the year, or a part of it, as iCalendar, to standard output, a file, or a folder with a file for each unit. */
export function addIcsCommand(program: Command, context: CommandContext): void {
  const { texts } = context;
  const { options: says } = texts;
  const kindOf = choiceOption(texts, "--kind", REQUIREMENT_KINDS);
  program
    .command("ics")
    .description(texts.commands.ics)
    .option("--year <YEAR>", says.year, wholeNumberOption(texts, "--year", 1900, 2199))
    .option("--out <FILE>", says.icsOut)
    .option("--series", says.series)
    .option("--alarm <DAYS>", says.alarm, wholeNumberOption(texts, "--alarm", 0, 60))
    .option("--no-sessions", says.noSessions)
    .option("--unit <UNIT>", says.icsUnit, repeatable)
    .option("--category <CATEGORY>", says.icsCategory, repeatable)
    .option("--kind <KIND>", says.icsKind, (value: string, before: RequirementKind[] | undefined) => [
      ...(before ?? []),
      kindOf(value),
    ])
    .option("--from <DAY>", says.icsFrom, dayOption(texts, "--from"))
    .option("--to <DAY>", says.icsTo, dayOption(texts, "--to"))
    .option("--only <WHAT>", says.icsOnly, choiceOption(texts, "--only", CONTENTS))
    .option("--each-unit", says.icsEachUnit)
    .action(async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<Options>();
      await (options.eachUnit ? writeUnits(context, options) : writeYear(context, options));
    });
}

const requestOf = (options: Options) => ({
  year: options.year ?? yearOf(clockOf(options).today()),
  mode: options.series ? ("series" as const) : ("occurrences" as const),
  alarmDays: options.alarm ?? null,
  sessions: options.sessions ? null : false,
  filter: {
    units: options.unit ?? [],
    categories: options.category ?? [],
    kinds: options.kind ?? [],
    from: options.from ?? null,
    to: options.to ?? null,
    contents: options.only ?? ("all" as const),
  },
});

const writeYear = (context: CommandContext, options: Options): Promise<void> =>
  withCore(context, options, "change", async ({ client }) => {
    const { io, texts } = context;
    const { name, content, events } = await client.calendar.exportIcs(requestOf(options));
    const bytes = Buffer.from(content, "base64");
    const file = options.out ? await writeOutputFile(context, options.out, bytes) : null;
    if (options.json) printJson(context, { name, events, file });
    else io.out(file === null ? bytes.toString("utf8") : `${texts.calendarWritten(file, events)}\n`);
  });

const writeUnits = (context: CommandContext, options: Options): Promise<void> =>
  withCore(context, options, "change", async ({ client }) => {
    const { io, texts } = context;
    const folder = path.resolve(io.currentFolder, options.out ?? ".");
    const { files } = await client.calendar.exportUnitFiles(requestOf(options));
    await makeFolder(folder, context);
    const written = [];
    for (const { name, content, events } of files) {
      const file = await writeOutputFile(context, path.join(folder, name), Buffer.from(content, "base64"));
      written.push({ name, events, file });
    }
    if (options.json) printJson(context, written);
    else io.out(`${texts.calendarsWritten(folder, files.length)}\n`);
  });
