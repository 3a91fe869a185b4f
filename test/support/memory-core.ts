import { Buffer } from "node:buffer";
import { expect } from "vitest";
import { applyChange } from "../../renderer/screens/import/review/apply-change.ts";
import { type FaultListener, createDispatch } from "../../shared/application/dispatch/dispatch.ts";
import { type DutyClient, createDutyClient } from "../../shared/contract/client.ts";
import { readCandidates } from "../../shared/contract/read-candidates.ts";
import type { ImportReview, ReviewCandidate, ReviewChange } from "../../shared/contract/schemas/import-review.ts";
import type { FileContent } from "../../shared/contract/schemas/values.ts";
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

/** A review with all that belongs to it. */
export interface WholeReview extends ImportReview {
  readonly text: string;
  readonly candidates: readonly ReviewCandidate[];
}

export async function wholeReview(client: DutyClient, planId: string): Promise<WholeReview> {
  const review = await client.imports.get({ planId });
  const { text } = await client.imports.text({ planId });
  return { ...review, text, candidates: await readCandidates(client, planId) };
}

/** Opens a plan for review. */
export async function openReview(client: DutyClient, file: FileContent): Promise<WholeReview> {
  return wholeReview(client, (await client.imports.open({ file })).id);
}

/**
 * The whole review after a step of it. What the step replied must be all that it changed: applied to what stood before, it gives
 * the same.
 */
export async function reviewAfter(
  client: DutyClient,
  planId: string,
  step: () => Promise<ReviewChange>,
): Promise<WholeReview> {
  const before = await wholeReview(client, planId);
  const change = await step();
  const after = await wholeReview(client, planId);
  expect(change.plan).toEqual(after.plan);
  expect(applyChange(before.candidates, change)).toEqual(after.candidates);
  return after;
}

/**
 * Opens a plan, accepts everything in it and finishes. One without a year is taken for this year's; one of another year for what it
 * is: the record of a year that is over, or the plan of a coming one.
 */
export async function importAll(client: DutyClient, text: string): Promise<WholeReview> {
  const { plan } = await openReview(client, textFile(text));
  const { thisYear, year } = await client.imports.finishing({ planId: plan.id });
  if (year === null) await client.imports.setYear({ planId: plan.id, year: thisYear });
  const candidateIds = (await readCandidates(client, plan.id)).map(({ id }) => id);
  if (candidateIds.length > 0) await client.imports.decide({ planId: plan.id, candidateIds, decision: "accepted" });
  const as = year === null || year === thisYear ? undefined : year < thisYear ? "record" : "coming-year";
  await client.imports.finish({ planId: plan.id, ...(as && { as }) });
  return wholeReview(client, plan.id);
}

/** The code and details a call failed with. */
export async function failureOf(call: Promise<unknown>): Promise<unknown> {
  const outcome = await call.then(
    (value) => ({ value }),
    (error: { code?: string; details?: unknown }) => ({ code: error.code, details: error.details }),
  );
  return outcome;
}
