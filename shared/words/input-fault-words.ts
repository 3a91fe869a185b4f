import type { InputFault, InputIssue } from "../domain/input-fault.ts";

/** The words for every fault of a request; those about a bound receive the bound. */
export type InputFaultWords = Readonly<Record<InputFault, string | ((limit: number) => string)>>;

export function inputFaultWords(table: InputFaultWords, { message, limit = 0 }: InputIssue): string {
  const words = table[message];
  return typeof words === "string" ? words : words(limit);
}
