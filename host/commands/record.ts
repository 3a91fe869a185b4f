import path from "node:path";
import { type Command, Option } from "commander";
import type { DutyClient } from "../../shared/contract/client.ts";
import type { ActivityView } from "../../shared/contract/schemas/activity.ts";
import type { OccurrenceKey } from "../../shared/contract/schemas/values.ts";
import type { PlainDate } from "../../shared/domain/date/plain-date.ts";
import { mayBeTheSame } from "../../shared/domain/happening/same-happening.ts";
import type { EvidenceKind } from "../../shared/domain/obligation/evidence-kind.ts";
import type { CommandContext, CommonOptions } from "../command-line/context.ts";
import { UsageError } from "../command-line/failures.ts";
import { dayOption, repeatable } from "../command-line/parse-options.ts";
import { printJson } from "../command-line/print-json.ts";
import { readEvidenceFile } from "../command-line/read-input-file.ts";
import { suggestionTable } from "../command-line/suggestion-table.ts";
import { clockOf, withCore } from "../command-line/with-core.ts";

type Options = CommonOptions & {
  on?: PlainDate;
  for?: string[];
  evidence?: string[];
  note?: string;
  withoutEvidence?: string;
  suggest?: boolean;
};

/** `duty record TITLE --for OBLIGATION:RECURRENCE`: what happened, and what it counts for. */
export function addRecordCommand(program: Command, context: CommandContext): void {
  const { io, texts } = context;
  program
    .command("record")
    .description(texts.commands.record)
    .argument("<TITLE>")
    .option("--on <DAY>", texts.options.on, dayOption(texts, "--on"))
    .addOption(new Option("--for <KEY>", texts.options.countFor).argParser(repeatable))
    .addOption(new Option("--evidence <FILE>", texts.options.evidence).argParser(repeatable))
    .option("--note <TEXT>", texts.options.note)
    .option("--without-evidence <REASON>", texts.options.noEvidence)
    .option("--suggest", texts.options.suggest)
    .action(async (title: string, _: unknown, command: Command) => {
      const options = command.optsWithGlobals<Options>();
      if (options.suggest) return suggest(title, context, options);
      const evidence = await Promise.all(
        (options.evidence ?? []).map((file) => readEvidenceFile(path.resolve(io.currentFolder, file))),
      );
      await withCore(context, options, "change", async ({ client }) => {
        const happenedOn = options.on ?? clockOf(options).today();
        const activity = await client.activities.record({
          title,
          happenedOn,
          note: options.note ?? "",
          noEvidenceReason: options.withoutEvidence ?? null,
          credits: await Promise.all((options.for ?? []).map((key) => findOccurrence(client, context, key))),
          evidence: evidence.map((file) => ({ ...file, kind: evidenceKindOf(file.name) })),
        });
        await warnOfTwin(client, context, activity);
        if (options.json) printJson(context, activity);
        else io.out(`${texts.recorded(activity.title, happenedOn, activity.credits.length)}\n`);
      });
    });
}

/** Warns of an earlier record of the same activity, which would count twice. The new record stays. */
async function warnOfTwin(client: DutyClient, { io, texts }: CommandContext, activity: ActivityView): Promise<void> {
  const { happenedOn } = activity;
  const ofDay = await client.activities.list({ from: happenedOn, to: happenedOn });
  const twin = ofDay.find((one) => one.id !== activity.id && !one.withdrawn && mayBeTheSame(one, activity));
  if (twin) io.err(`${texts.recordedBefore(twin.title, happenedOn, activity.id)}\n`);
}

/**
 * Prints the occurrences that the activity could count for, each with its key for `--for` and the reason. Nothing is
 * recorded.
 */
async function suggest(title: string, context: CommandContext, options: Options): Promise<void> {
  await withCore(context, options, "look", async ({ client }) => {
    const suggestions = await client.activities.suggest({ title, happenedOn: options.on ?? clockOf(options).today() });
    if (options.json) printJson(context, suggestions);
    else context.io.out(suggestionTable(suggestions, context.texts));
  });
}

/** `OBLIGATION:RECURRENCE[:SUBJECT]`; the subject may be left out where the duty has one. */
async function findOccurrence(client: DutyClient, { texts }: CommandContext, key: string): Promise<OccurrenceKey> {
  const [obligationId = "", recurrenceId = "", subjectId] = key.split(":");
  const { subjects } = await client.obligations.get({ id: obligationId });
  const subject =
    subjectId === undefined && subjects.length === 1 ? subjects[0] : subjects.find(({ id }) => id === subjectId);
  if (!subject || recurrenceId === "") throw new UsageError(texts.wrongCreditKey(key));
  return { obligationId, subjectId: subject.id, recurrenceId };
}

const PICTURES = new Set([".jpg", ".jpeg", ".png", ".webp", ".heic"]);

const evidenceKindOf = (name: string): EvidenceKind =>
  PICTURES.has(path.extname(name).toLowerCase()) ? "photo" : "other";
