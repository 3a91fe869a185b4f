import { Buffer } from "node:buffer";
import { Worker } from "node:worker_threads";
import { expect, test, vi } from "vitest";
import { dictionary } from "../../threads/dictionary.ts";
import { PLAN_READER_WORKER } from "../../threads/plan-reader-program.ts";
import { planReader } from "../../threads/plan-reader.ts";
import { planReaderInWorker } from "../../shared/application/transports/plan-reader-in-worker.ts";
import type { PlanReadingJob } from "../../shared/application/ports/plan-reader.ts";
import type { ReadingStep } from "../../shared/contract/events.ts";
import { SAMPLE_PLAN_TEXT } from "../../shared/extraction/sample-plan.ts";
import { failureOf } from "../support/memory-core.ts";

const file = (text: string, name = "计划.txt") => ({ name, bytes: new Uint8Array(Buffer.from(text)) });

/** Reads with a worker that runs `program` instead of the reader. */
function readBy(program: string, onStep: () => void = () => undefined): PlanReadingJob {
  const limits = { maxOldGenerationSizeMb: 32 };
  const reader = planReaderInWorker(() => new Worker(program, { eval: true, execArgv: [], resourceLimits: limits }));
  return reader.read(file("正文"), onStep);
}
const onOrder = (work: string) =>
  `const { parentPort } = require("node:worker_threads"); parentPort.once("message", () => { ${work} });`;

test("a plan is read in a thread of its own, step by step", async () => {
  const steps: ReadingStep[] = [];
  const { bytes } = file(SAMPLE_PLAN_TEXT);
  const { text, extracted } = await planReader().read({ name: "示例.txt", bytes }, (step) => steps.push(step)).result;
  expect(text).toBe(SAMPLE_PLAN_TEXT);
  expect(extracted.obligations.length).toBeGreaterThan(20);
  expect(steps[0]).toEqual({ stage: "reading", done: 0, total: bytes.length });
  expect(steps[1]).toEqual({ stage: "recognising", done: 0, total: text.length });
  expect(bytes).toHaveLength(Buffer.byteLength(SAMPLE_PLAN_TEXT));
});

test("readings, one beside and one behind the other, compile the dictionary once and give the same", async () => {
  const compile = vi.spyOn(WebAssembly, "Module");
  const duties = async () => {
    const { extracted } = await planReader().read(file(SAMPLE_PLAN_TEXT), () => undefined).result;
    return extracted.obligations.map(({ title }) => title);
  };
  const [first, second] = await Promise.all([duties(), duties()]);
  const third = await duties();
  expect([second, third]).toEqual([first, first]);
  expect(compile.mock.calls.length).toBeLessThanOrEqual(1);
});

test("a thread that can compile nothing reads with the dictionary that it is given", async () => {
  const program = `
    const { Module } = WebAssembly;
    const refuse = () => { throw new Error("compiled in a thread"); };
    WebAssembly.Module = new Proxy(Module, { construct: refuse });
    WebAssembly.compile = WebAssembly.instantiate = refuse;
    import(${JSON.stringify(PLAN_READER_WORKER.href)});`;
  const reader = planReaderInWorker(() => new Worker(program, { eval: true, execArgv: [], workerData: dictionary() }));
  const { extracted } = await reader.read(file("每季度召开1次例会。"), () => undefined).result;
  expect(extracted.obligations).toHaveLength(1);
});

test("what the reader refuses keeps its code and details", async () => {
  const reading = planReader().read(file("%PDF-1.7 …", "计划.txt"), () => undefined);
  const refusal = { code: "file-kind-mismatch", details: { name: "计划.txt", found: "pdf" } };
  expect(await failureOf(reading.result)).toEqual(refusal);
});

test("a reading that never ends is cancelled at once, and another one goes on", async () => {
  const { promise: isLooping, resolve } = Promise.withResolvers<void>();
  const step = `parentPort.postMessage({ step: { stage: "reading", done: 0, total: 1 } });`;
  const reading = readBy(onOrder(`${step} for (;;);`), resolve);
  await isLooping;
  const other = planReader().read(file("每季度召开1次例会。"), () => undefined);
  reading.cancel();
  expect(await failureOf(reading.result)).toEqual({ code: "cancelled", details: {} });
  expect((await other.result).extracted.obligations).toHaveLength(1);
});

test("a reading that never ends is ended after its time, with a sentence of its own", async () => {
  const reader = planReaderInWorker(() => new Worker("for (;;);", { eval: true, execArgv: [] }), 0.2);
  expect(await failureOf(reader.read(file("正文"), () => undefined).result)).toEqual({
    code: "file-too-slow",
    details: { name: "计划.txt", seconds: 0.2 },
  });
});

test.each([
  ["duties without an end to their clause", "每季度召开一次会议，".repeat(30_000)],
  ["duties in lines", "每季度召开一次会议。\n".repeat(30_000)],
  ["dates that no duty is made of", "1月、".repeat(30_000)],
  ["pieces of dates", "2026-1-".repeat(30_000)],
])("%s, more than any plan has, are refused with their number", async (_, text) => {
  expect(await failureOf(planReader().read(file(text), () => undefined).result)).toEqual({
    code: "file-too-full",
    details: { name: "计划.txt", limit: 20_000 },
  });
});

test("the program's end cancels what is being read", async () => {
  const reader = planReaderInWorker(() => new Worker("for (;;);", { eval: true, execArgv: [] }));
  const reading = reader.read(file("正文"), () => undefined);
  reader.close();
  expect(await failureOf(reading.result)).toMatchObject({ code: "cancelled" });
});

test("a file that takes all memory ends its thread, not the program", async () => {
  const reading = readBy(onOrder("const kept = []; for (;;) kept.push(new Array(10_000).fill({}));"));
  expect(await failureOf(reading.result)).toMatchObject({
    code: "file-too-large",
    details: { name: "计划.txt", bytes: 6, inMemory: true },
  });
});

test.each([
  ["throws outside of everything", onOrder(`setTimeout(() => { throw new Error("aus"); })`), "aus"],
  ["goes without a word", onOrder("process.exit(3);"), "exit 3"],
])("a thread that %s is a file that cannot be read", async (_, program, reason) => {
  const failure = await failureOf(readBy(program).result);
  expect(failure).toEqual({ code: "file-unreadable", details: { name: "计划.txt", reason } });
});

test("a fault of ours stays one, for the log", async () => {
  const reading = readBy(onOrder(`parentPort.postMessage({ fault: new TypeError("no such thing") });`));
  await expect(reading.result).rejects.toThrow(TypeError);
});
