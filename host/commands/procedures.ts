import type { Command } from "commander";
import { listProcedures } from "../../shared/contract/procedure-list.ts";
import type { CommandContext, CommonOptions } from "../command-line/context.ts";
import { printJson } from "../command-line/print-json.ts";
import { textTable } from "../command-line/text-table.ts";

/** `duty procedures`: every procedure of the contract; with `--json` also the schemas of what goes in and out. */
export function addProceduresCommand(program: Command, context: CommandContext): void {
  program
    .command("procedures")
    .description(context.texts.commands.procedures)
    .action((_: unknown, command: Command) => {
      const procedures = listProcedures();
      if (command.optsWithGlobals<CommonOptions>().json) printJson(context, procedures);
      else context.io.out(textTable(procedures.map(({ name, kind, input }) => [name, kind, fieldsOf(input)])));
    });
}

/** `month, lead?`: the fields of an object schema, the optional ones marked. */
function fieldsOf(schema: unknown): string {
  const { properties = {}, required = [] } = schema as { properties?: object; required?: string[] };
  return Object.keys(properties)
    .map((field) => (required.includes(field) ? field : `${field}?`))
    .join(", ");
}
