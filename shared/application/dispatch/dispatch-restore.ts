import { call, getRouter, isProcedure } from "@orpc/server";
import type { Reply, Request } from "../../contract/reply.ts";
import { DutyError } from "../../domain/errors.ts";
import type { Restorer } from "../ports/ports.ts";
import { restore } from "../restore/procedures.ts";
import type { FaultListener } from "./dispatch.ts";
import { replyErrorOf } from "./reply-error.ts";

/** Answers one request for the way back, without a core. It never rejects. */
export async function dispatchRestore(
  { name, input }: Request,
  restorer: Restorer,
  onFault: FaultListener,
): Promise<Reply> {
  try {
    const path = name.split(".");
    const procedure = getRouter({ restore }, path);
    if (!isProcedure(procedure)) throw new DutyError("unknown-procedure", { name });
    return { ok: true, value: await call(procedure, input, { context: { restorer }, path }) };
  } catch (thrown) {
    const error = replyErrorOf(thrown);
    if (error.code === "unexpected") onFault({ name, cause: thrown });
    return { ok: false, error };
  }
}
