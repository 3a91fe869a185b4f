import { implement } from "@orpc/server";
import { restoreProcedures } from "../../contract/restore-procedures.ts";
import type { Restorer } from "../ports/ports.ts";

const os = implement(restoreProcedures).$context<{ restorer: Restorer }>();

/** The way back to a backup, which each door answers beside its core. */
export const restore = os.router({
  list: os.list.handler(({ context, input }) => context.restorer.list(input.place)),
  preview: os.preview.handler(({ context, input }) => context.restorer.preview(input.source)),
  apply: os.apply.handler(({ context, input }) => context.restorer.apply(input.source)),
  evidence: os.evidence.handler(({ context, input }) => context.restorer.bringBackEvidence(input.source)),
});
