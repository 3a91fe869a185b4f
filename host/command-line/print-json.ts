import type { CommandContext } from "./context.ts";

/** Two spaces a level, and a newline at the end: for people's eyes and for `jq` alike. */
export function printJson({ io }: CommandContext, value: unknown): void {
  io.out(`${JSON.stringify(value, null, 2)}\n`);
}
