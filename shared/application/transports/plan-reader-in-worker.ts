import { DutyError } from "../../domain/errors.ts";
import type { AccountedPlace, Candidate } from "../../extraction/extracted-plan.ts";
import type { ReadCalendar } from "../../icalendar/read/read-calendar.ts";
import type { PlanContent, PlanReader, ReadingJob, StepListener } from "../ports/plan-reader.ts";
import type { PlanReaderRequest, PlanReaderMessage } from "./plan-reader-messages.ts";

/** A thread of the door's own, as `node:worker_threads` has it, that runs `runPlanReaderWorker`. */
export interface PlanWorker {
  postMessage(order: PlanReaderRequest, transfer: ArrayBuffer[]): void;
  on(event: "message", listener: (report: PlanReaderMessage) => void): unknown;
  on(event: "error", listener: (cause: NodeError) => void): unknown;
  on(event: "exit", listener: (code: number) => void): unknown;
  /** Ends the worker at once, even in the middle of a loop. */
  terminate(): Promise<unknown>;
}

interface NodeError extends Error {
  readonly code?: string;
}

/** Timers are in every engine this runs on and in no ECMAScript library type. */
declare function setTimeout(run: () => void, milliseconds: number): unknown;
declare function clearTimeout(timer: unknown): void;

/** Reading, recognising and handing over together; the readers themselves give up earlier, where they can pause. */
export const READING_LIMIT_SECONDS = 90;

/** A thread's memory: a plan of 10 MB needs a third of it; a file that needs more is no plan. */
export const READER_MEMORY_MB = 1_536;

/**
 * Reads each file in a worker of its own, which ends with the reading: a file that makes its reader loop without end
 * or run out of memory ends only that worker.
 *
 * @param startWorker  Makes a worker with at most `READER_MEMORY_MB` of memory.
 * @param limit  Seconds after which a worker that has not finished is ended.
 */
export function planReaderInWorker(startWorker: () => PlanWorker, limit = READING_LIMIT_SECONDS): PlanReader {
  const running = new Set<ReadingJob<unknown>>();
  const watched = <Content>(reading: ReadingJob<Content>): ReadingJob<Content> => {
    running.add(reading);
    const forget = () => running.delete(reading);
    reading.result.then(forget, forget);
    return reading;
  };
  return {
    read: (file, onStep) => watched(readInWorker(startWorker(), file, planListener(onStep), limit)),
    readCalendar: (file, calendar) =>
      watched(readInWorker(startWorker(), { ...file, calendar }, calendarListener, limit)),
    close: () => {
      for (const reading of running) reading.cancel();
    },
  };
}

/** Takes a message of the worker; gives what was read when that is complete. */
type Listener<Content> = (report: PlanReaderMessage) => Content | null;

const calendarListener: Listener<ReadCalendar> = (report) => ("calendar" in report ? report.calendar : null);

function planListener(onStep: StepListener): Listener<PlanContent> {
  const obligations: Candidate[] = [];
  const unread: AccountedPlace[] = [];
  const dismissed: AccountedPlace[] = [];
  return (report) => {
    if ("step" in report) onStep(report.step);
    else if ("found" in report) obligations.push(...report.found);
    else if ("unread" in report) unread.push(...report.unread);
    else if ("dismissed" in report) dismissed.push(...report.dismissed);
    else if ("read" in report)
      return { ...report.read, extracted: { ...report.read.extracted, obligations, unread, dismissed } };
    return null;
  };
}

function readInWorker<Content>(
  worker: PlanWorker,
  file: PlanReaderRequest,
  listen: Listener<Content>,
  limit: number,
): ReadingJob<Content> {
  const { name, bytes } = file;
  const { promise, resolve, reject } = Promise.withResolvers<Content>();
  worker.on("message", (report) => {
    if ("failed" in report) return reject(new DutyError(report.failed.code, report.failed.details));
    if ("fault" in report) return reject(report.fault);
    const content = listen(report);
    if (content !== null) resolve(content);
  });
  worker.on("error", (cause) => reject(crashOf(cause, name, bytes.length)));
  // After a report the promise is settled, so the exit of the worker has no effect.
  worker.on("exit", (code) => reject(new DutyError("file-unreadable", { name, reason: `exit ${code}` })));
  // A copy: what is sent is gone from here, and the bytes may lie in a larger store.
  const sent = bytes.slice();
  worker.postMessage({ ...file, bytes: sent }, [sent.buffer]);
  const timer = setTimeout(() => reject(new DutyError("file-too-slow", { name, seconds: limit })), limit * 1000);
  const end = () => {
    clearTimeout(timer);
    void worker.terminate();
  };
  promise.then(end, end);
  return {
    result: promise,
    cancel: () => reject(new DutyError("cancelled", {})),
  };
}

function crashOf(cause: NodeError, name: string, bytes: number): DutyError {
  if (cause.code === "ERR_WORKER_OUT_OF_MEMORY")
    return new DutyError("file-too-large", { name, bytes, limit: READER_MEMORY_MB * 1024 * 1024, inMemory: true });
  return new DutyError("file-unreadable", { name, reason: cause.message }, { cause });
}
