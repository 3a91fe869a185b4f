import { implement } from "@orpc/server";
import { contract } from "../../contract/procedures.ts";
import type { Core } from "./core.ts";

/** Builds handlers that the contract types; oRPC checks what comes in and what goes out against its schemas. */
export const os = implement(contract).$context<{ core: Core }>();
