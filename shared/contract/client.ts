import { type ClientContext, type ClientLink, createORPCClient } from "@orpc/client";
import type { ContractRouterClient } from "@orpc/contract";
import { DutyError } from "../domain/errors.ts";
import type { Contract } from "./procedures.ts";
import type { Reply, Request } from "./reply.ts";

/** Carries one request through a door and brings the reply back. Only a broken door rejects. */
export type Invoke = (request: Request) => Promise<Reply>;

/** The contract as typed functions: `client.board.get({})`. */
export type DutyClient = ContractRouterClient<Contract>;

/**
 * The client of every door: Electron's preload, the loopback page, the command line and the tests differ only in `invoke`.
 *
 * @throws {DutyError} from each call whose reply is a failure, with the code and details that the core gave.
 */
export function createDutyClient(invoke: Invoke): DutyClient {
  const link: ClientLink<ClientContext> = {
    call: async (path, input) => valueOf(await invoke({ name: path.join("."), input: input ?? {} })),
  };
  return createORPCClient<DutyClient>(link);
}

function valueOf(reply: Reply): unknown {
  if (reply.ok) return reply.value;
  throw new DutyError(reply.error.code, reply.error.details);
}
