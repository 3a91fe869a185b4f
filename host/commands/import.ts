import path from "node:path";
import { type Command, Option } from "commander";
import type { DutyClient } from "../../shared/contract/client.ts";
import type { PlanSummary } from "../../shared/contract/schemas/import-review.ts";
import { readCandidates } from "../../shared/contract/read-candidates.ts";
import { takenAs } from "../../shared/contract/schemas/finish-import.ts";
import type { FileContent } from "../../shared/contract/schemas/values.ts";
import type { PlainDate } from "../../shared/domain/date/plain-date.ts";
import { DutyError, type ErrorDetails } from "../../shared/domain/errors.ts";
import type { CommandContext, CommonOptions } from "../command-line/context.ts";
import { UsageError } from "../command-line/failures.ts";
import { choiceOption, dayOption, wholeNumberOption } from "../command-line/parse-options.ts";
import { printJson } from "../command-line/print-json.ts";
import { readPlanFile } from "../command-line/read-input-file.ts";
import { withCore } from "../command-line/with-core.ts";

const TAKEN_AS = takenAs.options;

/** The facts about a plan that a person adds to its text. */
interface PlanWords {
  /** The plan's year; left out, it is the year in its name or head. */
  readonly year?: number;
  /** What a plan of another year is imported as. */
  readonly as?: (typeof TAKEN_AS)[number];
  /** What fell due before that day was done. */
  readonly doneBefore?: PlainDate;
}

interface Imported {
  readonly plan: PlanSummary;
  readonly obligations: number;
}

type ImportOptions = CommonOptions & PlanWords & { readonly accept?: "all" };

/**
 * `duty import FILE`: keeps the plan for review, or with `--accept all` turns every candidate into an obligation. Where none is found
 * it fails, unless places were not understood: those are for a person to look at, and the review is kept.
 */
export function addImportCommand(program: Command, context: CommandContext): void {
  const { io, texts } = context;
  program
    .command("import")
    .description(texts.commands.import)
    .argument("<FILE>")
    .addOption(new Option("--accept <WHICH>", texts.options.accept).choices(["all"]))
    .option("--year <YEAR>", texts.options.planYear, wholeNumberOption(texts, "--year", 1900, 2199))
    .option("--as <HOW>", texts.options.takenAs, choiceOption(texts, "--as", TAKEN_AS))
    .option("--done-before <DAY>", texts.options.doneBefore, dayOption(texts, "--done-before"))
    .action(async (file: string, _: unknown, command: Command) => {
      const options = command.optsWithGlobals<ImportOptions>();
      if (!options.accept && (options.as || options.doneBefore))
        throw new UsageError(texts.optionMissing("--accept all"));
      const content = await readPlanFile(path.resolve(io.currentFolder, file));
      await withCore(context, options, "change", async ({ client }) => {
        const { plan, obligations } = await (options.accept
          ? importAll(client, content, options)
          : openOfYear(client, content, options)
        ).catch((error: unknown) => {
          if (options.json && isNothingRead(error))
            printJson(context, { plan: null, obligations: 0, unread: error.details.unread });
          throw error;
        });
        const unread = await unreadOf(client, plan);
        if (options.json) printJson(context, { plan, obligations, unread });
        else if (options.accept) io.out(`${texts.imported(plan.document.title, obligations)}\n`);
        else io.out(`${texts.waitingForReview(plan.document.title, plan.pending)}\n`);
        if (!options.json && unread > 0) io.out(`${texts.alsoUnread(unread)}\n`);
      });
    });
}

async function openOfYear(client: DutyClient, file: FileContent, { year }: PlanWords): Promise<Imported> {
  const plan = await client.imports.open({ file });
  if (plan.candidates === 0 && (await unreadOf(client, plan)) === 0) {
    await client.imports.discard({ planId: plan.id });
    throw nothingRead(plan, 0);
  }
  const dated = year === undefined ? plan : (await client.imports.setYear({ planId: plan.id, year })).plan;
  return { plan: dated, obligations: 0 };
}

/** How many figures, dates and periods of a plan were not understood. */
const unreadOf = async (client: DutyClient, { id }: Pick<PlanSummary, "id">): Promise<number> =>
  (await client.imports.places({ planId: id, most: 1 })).figures?.unread ?? 0;

/** A plan without a duty is no import: the exit code says so, and nothing is stored. */
const nothingRead = ({ document: { title } }: PlanSummary, unread: number): DutyError =>
  new DutyError("plan-empty", { title, unread });

const isNothingRead = (error: unknown): error is DutyError<"plan-empty"> =>
  error instanceof DutyError && error.code === "plan-empty";

/**
 * Opens a plan and accepts everything in it, all or nothing: on a failure the review is removed again. An interrupted
 * run leaves the review behind, and the next run goes on from there.
 */
export async function importAll(
  client: DutyClient,
  file: FileContent,
  { year, as, doneBefore }: PlanWords = {},
): Promise<Imported> {
  const { planId, isNew } = await openOrResume(client, file);
  try {
    const { plan } = await client.imports.get({ planId });
    if (plan.candidates === 0) throw nothingRead(plan, await unreadOf(client, plan));
    if (year !== undefined) await client.imports.setYear({ planId, year });
    // What a person has rejected meanwhile stays rejected.
    const pending = (await readCandidates(client, planId)).filter(({ decision }) => decision === "pending");
    const candidateIds = pending.map(({ id }) => id);
    if (candidateIds.length > 0) await client.imports.decide({ planId, candidateIds, decision: "accepted" });
    const { obligations } = await client.imports.finish({ planId, ...(as && { as }), doneBefore: doneBefore ?? null });
    return { plan: (await client.imports.get({ planId })).plan, obligations };
  } catch (cause) {
    if (isNew) await client.imports.discard({ planId });
    throw cause;
  }
}

async function openOrResume(
  client: DutyClient,
  file: FileContent,
): Promise<{ readonly planId: string; readonly isNew: boolean }> {
  try {
    return { planId: (await client.imports.open({ file })).id, isNew: true };
  } catch (cause) {
    if (!(cause instanceof DutyError) || cause.code !== "plan-known") throw cause;
    const { planId } = cause.details as ErrorDetails["plan-known"];
    const { plan } = await client.imports.get({ planId });
    if (plan.status === "imported") throw cause;
    return { planId, isNew: false };
  }
}
