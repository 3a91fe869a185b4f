import { DutyError } from "../../domain/errors.ts";
import { readPlan } from "../imports/read-plan.ts";
import type { ReadingOrder, ReadingReport } from "./plan-reader-messages.ts";

/** A worker's end of the line to the program. */
export interface ProgramLine {
  once(event: "message", listener: (order: ReadingOrder) => void): unknown;
  postMessage(report: ReadingReport, transfer: []): void;
}

/** The worker's whole life: reads the one file that it is sent and reports. Errors travel as data, as through every door. */
export function servePlanReader(line: ProgramLine): void {
  const tell = (report: ReadingReport) => line.postMessage(report, []);
  line.once("message", (file) => {
    readPlan(file, (step) => tell({ step })).then(
      (read) => tell({ read }),
      (thrown: unknown) => tell(reportOf(thrown)),
    );
  });
}

const reportOf = (thrown: unknown): ReadingReport =>
  thrown instanceof DutyError ? { failed: { code: thrown.code, details: thrown.details } } : { fault: thrown };
