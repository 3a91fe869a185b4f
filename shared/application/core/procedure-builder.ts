import { implement } from "@orpc/server";
import { contract } from "../../contract/procedures.ts";
import type { Core } from "./core.ts";

/** Builds handlers typed by the contract; oRPC checks input and output against the schemas. */
export const os = implement(contract).$context<{ core: Core }>();
