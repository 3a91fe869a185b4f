import { DutyError } from "../../domain/errors.ts";
import { withPauses } from "../../extraction/readers/pace.ts";
import type { Segmenter } from "../../extraction/words/segmenter.ts";
import type { PlanContent } from "../ports/plan-reader.ts";
import { readCalendarFile } from "../imports/calendar/read-calendar-file.ts";
import { readPlan } from "../imports/read/read-plan.ts";
import type { PlanReaderRequest, PlanReaderMessage } from "./plan-reader-messages.ts";

/** A worker's end of the line to the program. */
export interface ProgramPort {
  once(event: "message", listener: (order: PlanReaderRequest) => void): unknown;
  postMessage(report: PlanReaderMessage, transfer: []): void;
}

/**
 * The worker's whole life: reads the one file that it is sent and reports. Errors travel as data, as through every door.
 *
 * @param segmenter  Makes what divides a plan into words; a calendar file needs none.
 */
export function runPlanReaderWorker(line: ProgramPort, segmenter: () => Segmenter): void {
  const tell = (report: PlanReaderMessage) => line.postMessage(report, []);
  const read = async (file: PlanReaderRequest): Promise<void> => {
    if (file.calendar) tell({ calendar: readCalendarFile(file, file.calendar) });
    else await handOver(file.name, await readPlan(file, segmenter(), (step) => tell({ step })), tell);
  };
  line.once("message", (file) => {
    read(file).catch((thrown: unknown) => tell(reportOf(thrown)));
  });
}

/** The number of candidates in a batch, which is unpacked in some hundredths of a second. */
const BATCH = 2_000;

/**
 * Sends the result in batches. The program takes a whole batch at once, and a pause between two lets it serve others.
 */
async function handOver(name: string, read: PlanContent, tell: (report: PlanReaderMessage) => void): Promise<void> {
  const { obligations, unread, dismissed } = read.extracted;
  await withPauses(name, async ({ pause }) => {
    const inBatches = async <T>(all: readonly T[], report: (batch: readonly T[]) => PlanReaderMessage) => {
      for (let at = 0; at < all.length; at += BATCH) {
        tell(report(all.slice(at, at + BATCH)));
        await pause();
      }
    };
    await inBatches(obligations, (found) => ({ found }));
    await inBatches(unread, (unread) => ({ unread }));
    await inBatches(dismissed, (dismissed) => ({ dismissed }));
  });
  tell({ read: { ...read, extracted: { ...read.extracted, obligations: [], unread: [], dismissed: [] } } });
}

const reportOf = (thrown: unknown): PlanReaderMessage =>
  thrown instanceof DutyError ? { failed: { code: thrown.code, details: thrown.details } } : { fault: thrown };
