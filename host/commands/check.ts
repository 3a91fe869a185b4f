import type { Command } from "commander";
import { findingLine } from "../../shared/words/findings.ts";
import type { CommandContext, CommonOptions } from "../command-line/context.ts";
import { CommandFailed } from "../command-line/failures.ts";
import { printJson } from "../command-line/print-json.ts";
import { withCore } from "../command-line/with-core.ts";

/** `duty check`: whether the data are sound; each finding on its line, and exit code 1 when there is one. */
export function addCheckCommand(program: Command, context: CommandContext): void {
  const { io, texts, locale } = context;
  program
    .command("check")
    .description(texts.commands.check)
    .action(async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<CommonOptions>();
      await withCore(context, options, "look", async ({ client }) => {
        const report = await client.backups.check({});
        if (options.json) printJson(context, report);
        else for (const finding of report.findings) io.out(`${findingLine(finding, locale)}\n`);
        if (!report.ok) {
          const isOfEvidence = report.findings.every(({ check }) => check === "evidence");
          const faults = report.findings.length;
          throw new CommandFailed(isOfEvidence ? texts.evidenceUnsound(faults) : texts.unsound(faults));
        }
        if (!options.json) io.out(`${texts.sound(report.checked.length)}\n`);
      });
    });
}
