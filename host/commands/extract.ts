import path from "node:path";
import { base64 } from "@scure/base";
import type { Command } from "commander";
import { describeRequirement } from "../../shared/words/requirement.ts";
import { requirementOfCandidate } from "../../shared/application/imports/finish/requirement-of-candidate.ts";
import type { Accounted, AccountedPlace, Candidate, ExtractedPlan } from "../../shared/extraction/extracted-plan.ts";
import type { Omission } from "../../shared/extraction/readers/omissions.ts";
import { omissionWords, placeReason } from "../../shared/words/accounted.ts";
import type { CommandContext, CommonOptions } from "../command-line/context.ts";
import { readPlanFile } from "../command-line/read-input-file.ts";
import { printJson } from "../command-line/print-json.ts";
import { planReader } from "../../threads/plan-reader.ts";
import type { Locale } from "../../shared/words/locale.ts";

/** `duty extract FILE`: what a plan asks for (design.md section 5); opens no data folder. */
export function addExtractCommand(program: Command, context: CommandContext): void {
  const { texts } = context;
  program
    .command("extract")
    .description(texts.commands.extract)
    .argument("<FILE>")
    .option("--explain", texts.options.explain)
    .action(async (file: string, _: unknown, command: Command) => {
      const options = command.optsWithGlobals<CommonOptions & { explain?: boolean }>();
      const { name, content } = await readPlanFile(path.resolve(context.io.currentFolder, file));
      const bytes = base64.decode(content);
      const { extracted, omissions } = await planReader().read({ name, bytes }, () => undefined).result;
      if (extracted.obligations.length === 0) context.io.err(`${texts.noDuties}\n`);
      if (options.json) printJson(context, asJson(extracted, omissions, options.explain === true));
      else context.io.out(asList(extracted, omissions, context, options.explain === true));
    });
}

/** The documented JSON; the names of the language rules are for people who ask. */
function asJson(
  { document, obligations, unread, dismissed }: ExtractedPlan,
  omitted: readonly Omission[],
  explain: boolean,
): unknown {
  return {
    document,
    unread: unread.map(asAccounted),
    dismissed: dismissed.map(asAccounted),
    omitted,
    obligations: explain ? obligations : obligations.map((candidate) => ({ ...candidate, rules: undefined })),
  };
}

const asAccounted = ({ start, end, text, why }: AccountedPlace): Accounted => ({ start, end, text, why });

/** The duties, and what asks for something but was not understood: a list that looks whole must be. */
function asList(
  { obligations, unread, dismissed }: ExtractedPlan,
  omissions: readonly Omission[],
  { texts, locale }: CommandContext,
  explain: boolean,
): string {
  const found = obligations.length === 0 ? [] : [texts.foundDuties(obligations.length)];
  const blocks = obligations.map((candidate, index) => asBlock(candidate, index + 1, explain, locale));
  const listed = (places: readonly Accounted[]) =>
    places.map(({ text, start, end, why }) => `   “${text}” [${start}–${end}] ${placeReason(why, locale)}`).join("\n");
  const rest = unread.length === 0 ? [] : [texts.unreadPlaces(unread.length), listed(unread)];
  const noDuties =
    !explain || dismissed.length === 0 ? [] : [texts.dismissedPlaces(dismissed.length), listed(dismissed)];
  const left =
    omissions.length === 0 ? [] : [texts.omitted(omissions.map((omission) => omissionWords(omission, locale)))];
  const parts = [...left, ...found, ...blocks, ...rest, ...noDuties];
  return parts.length === 0 ? "" : `${parts.join("\n\n")}\n`;
}

function asBlock(candidate: Candidate, number: number, explain: boolean, locale: Locale): string {
  const { title, requirement, responsible, evidence, rules } = candidate;
  const lines = [
    `${number}. ${title}　${describeRequirement(requirementOfCandidate(requirement, evidence.normalised), locale)}`,
    `   “${evidence.normalised}” [${evidence.start}–${evidence.end}]`,
    ...(responsible.length > 0 ? [`   ${responsible.join("、")}`] : []),
    ...(explain ? [`   ${rules.join(" → ")}`] : []),
  ];
  return lines.join("\n");
}
