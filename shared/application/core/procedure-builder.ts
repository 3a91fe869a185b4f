import { implement } from "@orpc/server";
import { coreContract } from "../../contract/procedures.ts";
import type { Core } from "./core.ts";

/** Builds handlers typed by the contract; oRPC checks input and output against the schemas. */
export const os = implement(coreContract).$context<{ core: Core }>();
