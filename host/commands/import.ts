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

/** What a person says about a plan that its text does not. */
interface PlanWords {
  /** Its year; left out: the one that it bears. */
  readonly year?: number;
  /** As what a plan of another year is taken. */
  readonly as?: (typeof TAKEN_AS)[number];
  /** What fell due before that day was done. */
  readonly doneBefore?: PlainDate;
}

type ImportOptions = CommonOptions & PlanWords & { readonly accept?: "all" };

/** `duty import FILE`: keeps the plan for review, or with `--accept all` turns every candidate into an obligation. */
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
        const { plan, obligations } = options.accept
          ? await importAll(client, content, options)
          : { plan: await openOfYear(client, content, options), obligations: 0 };
        if (plan.candidates === 0) io.err(`${texts.noDuties}\n`);
        if (options.json) printJson(context, { plan, obligations });
        else if (options.accept) io.out(`${texts.imported(plan.document.title, obligations)}\n`);
        else io.out(`${texts.waitingForReview(plan.document.title, plan.pending)}\n`);
      });
    });
}

async function openOfYear(client: DutyClient, file: FileContent, { year }: PlanWords): Promise<PlanSummary> {
  const plan = await client.imports.open({ file });
  return year === undefined ? plan : (await client.imports.setYear({ planId: plan.id, year })).plan;
}

/**
 * Opens a plan and accepts everything in it, all or nothing: a failure on the way takes the review away again. A run
 * that was killed in between has left it there; then this one goes on from it.
 */
export async function importAll(
  client: DutyClient,
  file: FileContent,
  { year, as, doneBefore }: PlanWords = {},
): Promise<{ readonly plan: PlanSummary; readonly obligations: number }> {
  const { planId, isNew } = await openOrResume(client, file);
  try {
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
