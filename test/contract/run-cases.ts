import type { Reply } from "../../shared/contract/reply.ts";
import type { ContractCase, Memory } from "./contract-case.ts";
import type { OpenDoor } from "./doors.ts";

/** What a door made of one case, in a form that two doors can be compared by. */
export interface Outcome {
  /** "ok" or the code of the failure, with its sentence-making details. */
  readonly gave: string;
  readonly details: unknown;
  readonly value: unknown;
}

/** Runs the cases in order through one door. */
export async function runCases(cases: readonly ContractCase[], door: OpenDoor, folder: string): Promise<Outcome[]> {
  const memory: Memory = new Map();
  const neutral = neutraliser(folder);
  const outcomes: Outcome[] = [];
  for (const one of cases) {
    const reply = await door.invoke({ name: one.procedure, input: one.input(memory) });
    if (reply.ok) one.remember?.(reply.value as never, memory);
    outcomes.push(outcomeOf(reply, one, neutral));
  }
  return outcomes;
}

function outcomeOf(reply: Reply, { compared }: ContractCase, neutral: (value: unknown) => unknown): Outcome {
  if (!reply.ok) return { gave: reply.error.code, details: neutral(reply.error.details), value: null };
  const value = compared ? compared(reply.value as never) : reply.value;
  return { gave: "ok", details: null, value: neutral(value) };
}

/** UUID version 7; in an event's UID `~` stands for its dashes. */
const ID = /[0-9a-f]{8}[-~][0-9a-f]{4}[-~]7[0-9a-f]{3}[-~][89ab][0-9a-f]{3}[-~][0-9a-f]{12}/g;
const INSTANT = /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z|\d{8}T\d{6}Z/g;

/** Takes out what must differ between two runs: ids become their number of appearance, instants and the folder a word. */
function neutraliser(folder: string): (value: unknown) => unknown {
  const numbers = new Map<string, string>();
  const numberOf = (written: string): string => {
    const id = written.replaceAll("~", "-");
    const known = numbers.get(id) ?? `id ${numbers.size + 1}`;
    numbers.set(id, known);
    return known;
  };
  return (value) => {
    const json = JSON.stringify(value)
      .replaceAll(folder, "FOLDER")
      .replaceAll(/\\r\\n /g, "");
    return JSON.parse(json.replaceAll(ID, numberOf).replaceAll(INSTANT, "INSTANT"));
  };
}
