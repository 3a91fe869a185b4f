import type { ExplainStep } from "../../contract/schemas/obligation.ts";
import type { Settings } from "../../contract/schemas/settings.ts";
import type { TraceStep } from "../../domain/compliance/explain.ts";
import { describeRequirement } from "../../domain/obligation/describe-requirement.ts";
import { type ExplainWords, explainWords } from "./explain-words.ts";

/** A step of the trace in words, with its date. */
export function explainStep(step: TraceStep, locale: Settings["locale"]): ExplainStep {
  const words = explainWords[locale];
  switch (step.step) {
    case "citation":
      return said(step, null, step.citation?.normalised ?? words.byHand, step.item && words.item(step.item));
    case "version": {
      const { requirement, version, effectiveFrom } = step.version;
      return said(step, null, describeRequirement(requirement, locale), words.version(version, effectiveFrom));
    }
    case "anchor":
      return step.anchor.known
        ? said(step, step.anchor.date, words.anchor[step.anchor.source], step.event ?? step.period?.key ?? null)
        : said(step, null, words.unknownAnchor, step.event);
    case "nominal":
      return said(step, step.date, words.nominal, null);
    case "shift":
      return shiftStep(step, words);
    case "effective":
      return said(step, step.date, words.effective[step.basis], null);
    case "planned":
      return said(step, step.date, step.date === null ? words.planCleared : words.planned, words.by(step.by, step.on));
  }
}

function shiftStep(step: Extract<TraceStep, { step: "shift" }>, words: ExplainWords): ExplainStep {
  if (step.from === step.to) return said(step, step.to, words.notMoved[step.day.kind], null);
  const notice = step.notice?.source.title ?? (step.day.basis === "provisional" ? words.noNotice : null);
  return said(step, step.to, words.moved(step.from, step.day, step.direction), notice);
}

const said = (
  { step }: TraceStep,
  date: ExplainStep["date"],
  text: string,
  detail: ExplainStep["detail"],
): ExplainStep => ({ step, date, text, detail });
