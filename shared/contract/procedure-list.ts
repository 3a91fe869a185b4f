import { type AnyContractProcedure, isContractProcedure } from "@orpc/contract";
import { z } from "zod";
import { contract } from "./procedures.ts";

export type ProcedureKind = "read" | "write";

/** One procedure as `duty procedures` prints it. */
export interface ProcedureEntry {
  /** The name on the wire: `board.get`. */
  readonly name: string;
  /** A `write` changes what is stored and is refused where the data folder is read-only. */
  readonly kind: ProcedureKind;
  /** JSON Schema (draft 2020-12) of what is sent and of what comes back. */
  readonly input: unknown;
  readonly output: unknown;
}

/** Kind of each procedure by its dotted name, in the order of the contract. */
export const procedureKinds: ReadonlyMap<string, ProcedureKind> = new Map(
  procedures().map(([name, procedure]) => [name, kindOf(procedure)]),
);

/** Every procedure with its schemas, in the order of the contract. */
export function listProcedures(): ProcedureEntry[] {
  return procedures().map(([name, procedure]) => ({
    name,
    kind: kindOf(procedure),
    input: jsonSchema(procedure["~orpc"].inputSchema, "input"),
    output: jsonSchema(procedure["~orpc"].outputSchema, "output"),
  }));
}

function procedures(): [string, AnyContractProcedure][] {
  return Object.entries(contract).flatMap(([group, members]) =>
    Object.entries(members).flatMap(([name, member]: [string, unknown]): [string, AnyContractProcedure][] =>
      isContractProcedure(member) ? [[`${group}.${name}`, member]] : [],
    ),
  );
}

function kindOf(procedure: AnyContractProcedure): ProcedureKind {
  const meta: { kind?: ProcedureKind } = procedure["~orpc"].meta;
  return meta.kind ?? "write";
}

function jsonSchema(schema: unknown, io: "input" | "output"): unknown {
  return schema instanceof z.ZodType ? z.toJSONSchema(schema, { io }) : {};
}
