import { DutyError } from "../../domain/errors.ts";
import { withPauses } from "../../extraction/readers/pace.ts";
import type { Segmenter } from "../../extraction/words/segmenter.ts";
import type { ReadPlan } from "../ports/plan-reader.ts";
import { readPlan } from "../imports/read/read-plan.ts";
import type { ReadingOrder, ReadingReport } from "./plan-reader-messages.ts";

/** A worker's end of the line to the program. */
export interface ProgramLine {
  once(event: "message", listener: (order: ReadingOrder) => void): unknown;
  postMessage(report: ReadingReport, transfer: []): void;
}

/** The worker's whole life: reads the one file that it is sent and reports. Errors travel as data, as through every door. */
export function servePlanReader(line: ProgramLine, segmenter: Segmenter): void {
  const tell = (report: ReadingReport) => line.postMessage(report, []);
  line.once("message", (file) => {
    readPlan(file, segmenter, (step) => tell({ step }))
      .then((read) => handOver(file.name, read, tell))
      .catch((thrown: unknown) => tell(reportOf(thrown)));
  });
}

/** Candidates of one parcel: unpacked in some hundredths of a second. */
const PARCEL = 2_000;

/** The program takes what has come in one go; a pause between two parcels lets it look after others. */
async function handOver(name: string, read: ReadPlan, tell: (report: ReadingReport) => void): Promise<void> {
  const { obligations, unread, dismissed } = read.extracted;
  await withPauses(name, async ({ pause }) => {
    const inParcels = async <T>(all: readonly T[], report: (parcel: readonly T[]) => ReadingReport) => {
      for (let at = 0; at < all.length; at += PARCEL) {
        tell(report(all.slice(at, at + PARCEL)));
        await pause();
      }
    };
    await inParcels(obligations, (found) => ({ found }));
    await inParcels(unread, (unread) => ({ unread }));
    await inParcels(dismissed, (dismissed) => ({ dismissed }));
  });
  tell({ read: { ...read, extracted: { ...read.extracted, obligations: [], unread: [], dismissed: [] } } });
}

const reportOf = (thrown: unknown): ReadingReport =>
  thrown instanceof DutyError ? { failed: { code: thrown.code, details: thrown.details } } : { fault: thrown };
