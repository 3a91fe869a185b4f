import { mkdir, rm } from "node:fs/promises";
import path from "node:path";
import { performance } from "node:perf_hooks";
import type { Command } from "commander";
import { type DutyClient, createDutyClient } from "../../shared/contract/client.ts";
import { type PlainDate, plainDate, yearOf } from "../../shared/domain/date/plain-date.ts";
import type { CommandContext, CommonOptions } from "../command-line/context.ts";
import { UsageError } from "../command-line/failures.ts";
import { clockOf } from "../command-line/with-core.ts";
import { printJson } from "../command-line/print-json.ts";
import { writeOutputFile } from "../command-line/write-output-file.ts";
import { type OpenCore, openCore } from "../compose.ts";
import { productClock } from "../../shared/application/transports/product-clock.ts";
import { importAll } from "./import.ts";

/** The year that the sample plan is for, and the day shown when today lies in another year. */
const SAMPLE_DAY = plainDate("2026-09-16");

interface Made {
  readonly today: PlainDate;
  readonly obligations: number;
  readonly events: number;
  /** Null where no browser is there to make a PDF. */
  readonly pdf: string | null;
  readonly html: string;
  readonly ics: string;
}

/** `duty demo --out DIR`: the clerk's main job on the sample plan, without a screen, in a data folder of its own. */
export function addDemoCommand(program: Command, context: CommandContext): void {
  const { texts } = context;
  program
    .command("demo")
    .description(texts.commands.demo)
    .option("--out <DIR>", texts.options.demoOut)
    .action(async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<CommonOptions & { out?: string }>();
      if (!options.out) throw new UsageError(texts.optionMissing("--out DIR"));
      const started = performance.now();
      const out = path.resolve(context.io.currentFolder, options.out);
      const core = await openFresh(path.join(out, "demo-data"), options, context);
      try {
        const made = await walkThrough(createDutyClient(core.dispatch), context, out, demoDay(options));
        if (options.json) printJson(context, made);
        else tell(context, made, (performance.now() - started) / 1000);
      } finally {
        await core.close();
      }
    });
}

const demoDay = (options: CommonOptions): PlainDate => {
  const today = clockOf(options).today();
  return options.today || yearOf(today) === yearOf(SAMPLE_DAY) ? today : SAMPLE_DAY;
};

/** The demo's own folder of an earlier run is replaced; nothing else in `--out` is touched. */
async function openFresh(folder: string, options: CommonOptions, { texts }: CommandContext): Promise<OpenCore> {
  try {
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
  } catch (cause) {
    throw new UsageError(texts.cannotWrite(folder, (cause as NodeJS.ErrnoException).code ?? ""), { cause });
  }
  return openCore({
    folder,
    clock: productClock(demoDay(options), Date.now),
    door: "command-line",
    clerk: options.clerk,
    onFault: console.error,
  });
}

async function walkThrough(client: DutyClient, context: CommandContext, out: string, today: PlainDate): Promise<Made> {
  const month = today.slice(0, 7);
  const at = (name: string) => path.join(out, name);
  const { obligations } = await importAll(client, await client.imports.sample({}));
  const { html } = await client.documents.checklist({ month });
  const calendar = await client.calendar.exportIcs({ year: yearOf(today) });
  return {
    today,
    obligations,
    html: await writeOutputFile(context, at(`checklist-${month}.html`), html),
    pdf: await writePdf(client, context, at(`checklist-${month}.pdf`), month),
    events: calendar.events,
    ics: await writeOutputFile(context, at(`duties-${yearOf(today)}.ics`), Buffer.from(calendar.content, "base64")),
  };
}

async function writePdf(
  client: DutyClient,
  context: CommandContext,
  file: string,
  month: string,
): Promise<string | null> {
  if (!(await client.app.info({})).canPrintPdf) return null;
  const { content } = await client.documents.file({ request: { paper: "checklist", month }, format: "pdf" });
  return writeOutputFile(context, file, Buffer.from(content, "base64"));
}

function tell({ io, texts }: CommandContext, made: Made, seconds: number): void {
  const lines = [
    texts.demoImported(made.obligations, made.today),
    texts.written(texts.demoPage, made.html),
    made.pdf === null ? texts.demoPdfSkipped : texts.written("PDF", made.pdf),
    texts.calendarWritten(made.ics, made.events),
    texts.demoDone(seconds.toFixed(1)),
  ];
  io.out(`${lines.join("\n")}\n`);
}
