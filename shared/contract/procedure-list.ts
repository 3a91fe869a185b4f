import { type AnyContractProcedure, isContractProcedure } from "@orpc/contract";
import { z } from "zod";
import { PROGRAM_RELEASE, type TakenAwayBy } from "../domain/obligation/taken-away-by.ts";
import type { Effects, ProcedureMeta } from "./effects.ts";
import type { WriteName } from "./procedure-types.ts";
import { contract } from "./procedures.ts";

export type ProcedureKind = ProcedureMeta["kind"];

/** One procedure as a line of `duty procedures`. */
export interface ProcedureEntry {
  /** The name on the wire: `board.get`. */
  readonly name: string;
  /** A `write` changes what is stored and is refused where the data folder is read-only. */
  readonly kind: ProcedureKind;
  /** JSON Schema (draft 2020-12) of the input and of the output. */
  readonly input: unknown;
  readonly output: unknown;
}

/** The metadata of each procedure by its dotted name, in the order of the contract. */
export const procedureMetas: ReadonlyMap<string, ProcedureMeta> = new Map(
  procedures().map(([name, procedure]) => [name, metaOf(procedure)]),
);

/** Kind of each procedure by its dotted name, in the order of the contract. */
export const procedureKinds: ReadonlyMap<string, ProcedureKind> = new Map(
  [...procedureMetas].map(([name, { kind }]) => [name, kind]),
);

/** Whether the contract has a write of that name. */
export const isWriteName = (name: string): name is WriteName => procedureKinds.get(name) === "write";

/** The effects of a write besides its reply. */
export function effectsOf(name: WriteName): Effects {
  const meta = procedureMetas.get(name);
  if (meta?.kind !== "write") throw new RangeError(`${name} is no write of the contract`);
  return meta.effects;
}

/**
 * The cause of a taken-away occurrence for a stored procedure name; null for a name that this contract does not have,
 * because an older release wrote it. Stored names are never changed.
 */
export function takenAwayBy(procedure: string): TakenAwayBy | null {
  if (procedure === PROGRAM_RELEASE) return "program-release";
  return isWriteName(procedure) ? (effectsOf(procedure).takesAway ?? null) : null;
}

/** Every procedure with its schemas, in the order of the contract. */
export function listProcedures(): ProcedureEntry[] {
  return procedures().map(([name, procedure]) => ({
    name,
    kind: metaOf(procedure).kind,
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

/** Each procedure is built by `read` or `write` of `effects.ts`, which the types of oRPC's collections forget. */
function metaOf(procedure: AnyContractProcedure): ProcedureMeta {
  return procedure["~orpc"].meta as ProcedureMeta;
}

function jsonSchema(schema: unknown, io: "input" | "output"): unknown {
  return schema instanceof z.ZodType ? z.toJSONSchema(schema, { io }) : {};
}
