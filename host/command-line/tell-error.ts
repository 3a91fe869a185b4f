import { CommanderError } from "commander";
import { errorSentence } from "../../shared/words/errors.ts";
import type { ReplyError } from "../../shared/contract/reply.ts";
import { DutyError } from "../../shared/domain/errors.ts";
import type { CommandContext } from "./context.ts";
import { CommandFailed, UsageError } from "./failures.ts";

/**
 * Says what went wrong in one line on standard error.
 *
 * @returns The exit code: 2 when the command line itself is wrong (`--data` included), 1 for trouble on the way,
 *   0 when commander only stopped after showing help.
 */
export function tellError(error: unknown, context: CommandContext): number {
  const { texts } = context;
  if (error instanceof CommanderError) return tellCommanderError(error, context);
  if (error instanceof UsageError) return say(context, error.message + texts.seeHelp, 2);
  if (error instanceof CommandFailed) return say(context, error.message, 1);
  if (context.io.env["DUTY_DEBUG"]) context.io.err(`${error instanceof Error ? error.stack : String(error)}\n`);
  const failure = toReplyError(error);
  const sentence = errorSentence(failure, context.locale) + (texts.refusalAnswers[failure.code] ?? "");
  return say(context, sentence, failure.code === "data-folder-unusable" ? 2 : 1);
}

function tellCommanderError(error: CommanderError, context: CommandContext): number {
  if (error.exitCode === 0) return 0;
  // No command was given: the help is already on standard error.
  if (error.code === "commander.help") return 2;
  const subject = /'([^']*)'/.exec(error.message)?.[1] ?? "";
  const { texts } = context;
  return say(context, texts.wrongUsage(error.code, subject, error.message) + texts.seeHelp, 2);
}

function say({ io }: CommandContext, sentence: string, exitCode: number): number {
  io.err(`${sentence.replaceAll(/\s*\n\s*/g, " ")}\n`);
  return exitCode;
}

function toReplyError(error: unknown): ReplyError {
  if (error instanceof DutyError) return { code: error.code, details: error.details };
  return { code: "unexpected", details: { message: error instanceof Error ? error.message : String(error) } };
}
