import { stat } from "node:fs/promises";
import path from "node:path";
import type { Command } from "commander";
import type { EvidenceKitView } from "../../shared/contract/schemas/evidence-kit.ts";
import { type PlainDate, yearOf } from "../../shared/domain/date/plain-date.ts";
import { DutyError } from "../../shared/domain/errors.ts";
import { evidenceKitWords, sizeOf } from "../../shared/words/evidence-kit.ts";
import type { CommandContext, CommonOptions } from "../command-line/context.ts";
import { CommandFailed, UsageError } from "../command-line/failures.ts";
import { dayOption, repeatable, wholeNumberOption } from "../command-line/parse-options.ts";
import { printJson } from "../command-line/print-json.ts";
import { clockOf, withCore } from "../command-line/with-core.ts";
import { kitFile } from "../../db/evidence-kit/kit-file.ts";
import { writeKit } from "../../db/evidence-kit/write-kit.ts";

type Options = CommonOptions & {
  year?: number;
  lead?: string;
  duty: string[];
  from?: PlainDate;
  to?: PlainDate;
  purpose?: string;
  out?: string;
  incomplete?: boolean;
};

/** `duty kit`: the evidence of a year as one archive with index, ledger, manifest and checker, written file by file and read back. */
export function addKitCommand(program: Command, context: CommandContext): void {
  const { io, texts, locale } = context;
  program
    .command("kit")
    .description(texts.commands.kit)
    .option("--year <YEAR>", texts.options.year, wholeNumberOption(texts, "--year", 1900, 2199))
    .option("--lead <UNIT>", texts.options.lead)
    .option("--duty <ID>", texts.options.kitDuty, repeatable, [])
    .option("--from <DAY>", texts.options.kitFrom, dayOption(texts, "--from"))
    .option("--to <DAY>", texts.options.kitTo, dayOption(texts, "--to"))
    .option("--purpose <TEXT>", texts.options.kitPurpose)
    .option("--out <FILE>", texts.options.kitOut)
    .option("--incomplete", texts.options.incomplete)
    .action(async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<Options>();
      await withCore(context, options, "look", async ({ client, folder }) => {
        io.err(`${texts.kit.checking}\n`);
        const kit = await client.documents.kit({
          year: options.year ?? yearOf(clockOf(options).today()),
          lead: options.lead ?? null,
          obligationIds: options.duty,
          from: options.from ?? null,
          until: options.to ?? null,
          purpose: options.purpose ?? null,
          incomplete: options.incomplete ?? false,
        });
        const asked = path.resolve(io.currentFolder, options.out ?? kit.name);
        const file = kitFile(asked, kit.isComplete, evidenceKitWords(locale).incompleteMark);
        await write(context, kit, file, folder);
        const { size: bytes } = await stat(file);
        if (options.json) {
          const { isComplete, faults, manifestSha256, evidence } = kit;
          printJson(context, { file, bytes, evidence: evidence.length, isComplete, faults, manifestSha256 });
          return;
        }
        io.out(`${texts.kit.written(file, kit.evidence.length, sizeOf(bytes))}\n`);
        io.out(`${texts.kit.manifest(kit.manifestSha256)}\n`);
        if (!kit.isComplete) io.err(`${texts.kit.lacking(kit.faults.map(({ name }) => name))}\n`);
      });
    });
}

/** @throws {UsageError} when the place cannot be written. @throws {CommandFailed} when the person stopped it. */
async function write(context: CommandContext, kit: EvidenceKitView, file: string, dataFolder: string): Promise<void> {
  const { io, texts } = context;
  // Found out before gigabytes are written, and not when they are to get their name.
  if ((await stat(file).catch(() => null))?.isDirectory()) throw new UsageError(texts.cannotWrite(file, "EISDIR"));
  const stop = new AbortController();
  void io.stopAsked().then(() => stop.abort());
  const all = kit.evidence.reduce((sum, { bytes }) => sum + bytes, 0);
  const say = (line: string) => io.err(`${line}\n`);
  try {
    await writeKit(kit, {
      file,
      dataFolder,
      signal: stop.signal,
      onWritten: byTenths(all, (percent, done) => say(texts.kit.writing(percent, sizeOf(done), sizeOf(all)))),
      onReadBack: byTenths(all, (percent) => say(texts.kit.readingBack(percent))),
    });
  } catch (error) {
    if (stop.signal.aborted) throw new CommandFailed(texts.kit.stopped, { cause: error });
    const { code } = error as NodeJS.ErrnoException;
    if (error instanceof DutyError || code === undefined) throw error;
    throw new UsageError(texts.cannotWrite(file, code), { cause: error });
  }
}

/** Tells each tenth of `all` once; what comes on top of the evidence, the pages, is not counted. */
function byTenths(all: number, tell: (percent: number, done: number) => void): (bytes: number) => void {
  let done = 0;
  let announced = 0;
  return (bytes) => {
    done = Math.min(done + bytes, all);
    const tenths = all === 0 ? 0 : Math.floor((done / all) * 10);
    if (tenths > announced) tell(tenths * 10, done);
    announced = tenths;
  };
}
