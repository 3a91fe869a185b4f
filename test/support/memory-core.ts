import { Buffer } from "node:buffer";
import { type FaultListener, createDispatch } from "../../shared/application/dispatch.ts";
import { type DutyClient, createDutyClient } from "../../shared/contract/client.ts";
import type { ImportReview } from "../../shared/contract/schemas/import-review.ts";
import { type MemoryOptions, type MemoryPorts, memoryPorts } from "./memory-ports.ts";

/** The core over memory, with its client. A fault of the program fails the test that did not expect it. */
export interface MemoryCore {
  readonly ports: MemoryPorts;
  readonly client: DutyClient;
  readonly dispatch: ReturnType<typeof createDispatch>;
}

export function memoryCore(options: MemoryOptions = {}, onFault?: FaultListener): MemoryCore {
  const ports = memoryPorts(options);
  const dispatch = createDispatch(ports, onFault);
  return { ports, dispatch, client: createDutyClient(dispatch) };
}

/** A text as a file handed in. */
export const textFile = (text: string, name = "计划.txt") => ({ name, content: Buffer.from(text).toString("base64") });

/** Opens a plan, accepts everything in it and finishes. */
export async function importAll(client: DutyClient, text: string): Promise<ImportReview> {
  const { plan, candidates } = await client.imports.open({ file: textFile(text) });
  const candidateIds = candidates.map(({ id }) => id);
  if (candidateIds.length > 0) await client.imports.decide({ planId: plan.id, candidateIds, decision: "accepted" });
  await client.imports.finish({ planId: plan.id });
  return client.imports.get({ planId: plan.id });
}

/** The code and details a call failed with. */
export async function failureOf(call: Promise<unknown>): Promise<unknown> {
  const outcome = await call.then(
    (value) => ({ value }),
    (error: { code?: string; details?: unknown }) => ({ code: error.code, details: error.details }),
  );
  return outcome;
}
