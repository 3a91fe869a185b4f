import type { InferContractRouterOutputs } from "@orpc/contract";
import type { z } from "zod";
import type { Contract } from "./procedures.ts";

/** A group of procedures: `activities`. */
export type Group = keyof Contract;
/** A procedure of a group. */
export type ProcedureOf<G extends Group> = keyof Contract[G];
type Outputs = InferContractRouterOutputs<Contract>;
type SchemaOf<G extends Group, P extends ProcedureOf<G>> = Contract[G][P] extends {
  "~orpc": { inputSchema?: infer S };
}
  ? NonNullable<S>
  : never;

/** What a caller sends. */
export type SentOf<G extends Group, P extends ProcedureOf<G>> = z.input<SchemaOf<G, P>>;
/** What a procedure is given, after its schema. */
export type InputOf<G extends Group, P extends ProcedureOf<G>> = z.output<SchemaOf<G, P>>;
/** What it answers. */
export type OutputOf<G extends Group, P extends ProcedureOf<G>> = P extends keyof Outputs[G] ? Outputs[G][P] : never;
