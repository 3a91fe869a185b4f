import type { InferContractRouterOutputs } from "@orpc/contract";
import type { z } from "zod";
import type { WriteMeta } from "./effects.ts";
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

/** The input of a procedure before its schema. */
export type SentOf<G extends Group, P extends ProcedureOf<G>> = z.input<SchemaOf<G, P>>;
/** The input of a procedure after its schema. */
export type InputOf<G extends Group, P extends ProcedureOf<G>> = z.output<SchemaOf<G, P>>;
/** The output of a procedure. */
export type OutputOf<G extends Group, P extends ProcedureOf<G>> = P extends keyof Outputs[G] ? Outputs[G][P] : never;

/** The metadata of a procedure besides its schemas. */
export type MetaOf<G extends Group, P extends ProcedureOf<G>> = Contract[G][P] extends { "~orpc": { meta: infer M } }
  ? M
  : never;

/** Names on the wire (`activities.record`) of the procedures whose metadata is an `M`. */
export type NamesOf<M> = {
  [G in Group]: {
    [P in ProcedureOf<G> & string]: MetaOf<G, P> extends M ? `${G}.${P}` : never;
  }[ProcedureOf<G> & string];
}[Group];

/** Every write of the contract by name: the keys of a table that must leave none out. */
export type WriteName = NamesOf<WriteMeta>;
