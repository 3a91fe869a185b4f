import { type CompressedCadence, parseCompressedCadences } from "../parsers/compressed-cadences.ts";
import { type Reading, requirement } from "./reading.ts";
import type { SentenceView } from "./sentence-view.ts";

/** Cadences inside names: 一周双学 asks for two a week. */
export function readCompressed(view: SentenceView): Reading[] {
  return parseCompressedCadences(view.sentence.text, view.signs).map((cadence) => toReading(view, cadence));
}

function toReading(view: SentenceView, { period, count, start, end, name }: CompressedCadence): Reading {
  const span = { start: view.sentence.start + start, end: view.sentence.start + end };
  const subject = /支部$|党组$|党小组$/.exec(view.sentence.text.slice(0, start))?.[0].length ?? 0;
  return {
    start: span.start - subject,
    end: span.end,
    block: view.block,
    parts: [span],
    requirement: requirement({ kind: count === 1 ? "cadence" : "quota", count, comparator: "=", unit: "次", period }),
    stated: ["count", "period"],
    implied: [],
    rules: [`compressed-cadence:${name}`],
  };
}
