import type { Command } from "commander";
import { SLIP_KINDS, type SlipKind } from "../../../shared/domain/papers/slip.ts";
import type { PlainDate } from "../../../shared/domain/date/plain-date.ts";
import type { CommandContext, CommonOptions } from "../../command-line/context.ts";
import { choiceOption, dayOption, wholeNumberOption } from "../../command-line/parse-options.ts";
import { SLIP_FORMATS, type SlipFormat } from "../../../shared/contract/schemas/paper.ts";

export type DraftOptions = CommonOptions & { kind: SlipKind; lead?: string; within?: number; replyBy?: PlainDate };

/** What says which drafts are meant. */
export const withDraftOptions = (command: Command, { texts }: CommandContext): Command =>
  command
    .option("--kind <KIND>", texts.options.kind, choiceOption(texts, "--kind", SLIP_KINDS), "supervision")
    .option("--lead <UNIT>", texts.options.lead)
    .option("--within <DAYS>", texts.options.within, wholeNumberOption(texts, "--within", 0, 92))
    .option("--reply-by <DAY>", texts.options.replyBy, dayOption(texts, "--reply-by"));

export const draftRequest = ({ kind, within, replyBy }: DraftOptions) => ({
  kind,
  ...(within !== undefined && { within }),
  replyBy: replyBy ?? null,
});

export type TargetOptions = CommonOptions & { out: string; format: SlipFormat };

/** Adds the options for the place of written slips. */
export const withTargetOptions = (command: Command, { texts }: CommandContext): Command =>
  command
    .option("--out <FOLDER>", texts.options.slipsOut, ".")
    .option("--format <FORMAT>", texts.options.format, choiceOption(texts, "--format", SLIP_FORMATS), "html");
