import { takenAwayBy } from "../../contract/procedure-list.ts";
import type { ExplainStep } from "../../contract/schemas/obligation.ts";
import type { TraceStep } from "../../domain/compliance/explain.ts";
import { describeRequirement } from "../../words/requirement.ts";
import { type ExplainWords, explainWords } from "../../words/explain.ts";
import type { Locale } from "../../words/locale.ts";

/** The facts that the words of a step need. */
export interface ShownWith {
  readonly locale: Locale;
  /** The title of the plan with that id; null for none. */
  readonly planTitle: (planId: string | undefined) => string | null;
}

/** One step of the explanation in words, with its date. */
export function explainStep(step: TraceStep, { locale, planTitle }: ShownWith): ExplainStep {
  const words = explainWords[locale];
  switch (step.step) {
    case "citation":
      return said(
        step,
        null,
        step.citation?.normalised ?? words.byHand,
        words.place(planTitle(step.citation?.planId), step.item),
      );
    case "version": {
      const beside = step.others.map(
        (other) => `${words.layer[other.layer]}${words.colon}${describeRequirement(other.requirement, locale)}`,
      );
      const detail = [words.version(step.version, step.ordinal), ...beside].join(words.semicolon);
      return said(step, null, describeRequirement(step.version.requirement, locale), detail);
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
    case "open":
      return said(step, step.since, words.open, null);
    case "announced": {
      const { observance, first, last } = step.announcement;
      return said(step, last, words.announced(observance, first, last), null);
    }
    case "unannounced":
      return said(step, null, words.unannounced(step.observance, step.year), null);
    case "standing":
      return said(step, null, words.standing(step.year), null);
    case "kept":
      return said(step, step.on, words.kept, words.cause(takenAwayBy(step.cause)));
    case "declared":
      return said(step, step.on, words.declared, `${step.reason}${words.semicolonPlain}${words.by(step.by, step.on)}`);
    case "planned":
      return said(step, step.date, step.date === null ? words.planCleared : words.planned, words.by(step.by, step.on));
  }
}

function shiftStep(step: Extract<TraceStep, { step: "shift" }>, words: ExplainWords): ExplainStep {
  if (step.from === step.to) return said(step, step.to, words.notMoved[step.day.kind], null);
  const unknown = step.day.basis === "provisional" ? words.noNotice : null;
  const notice = step.notice ? words.notice(step.notice.source) : unknown;
  return said(step, step.to, words.moved(step.from, step.day, step.direction), notice);
}

const said = (
  { step }: TraceStep,
  date: ExplainStep["date"],
  text: string,
  detail: ExplainStep["detail"],
): ExplainStep => ({ step, date, text, detail });
