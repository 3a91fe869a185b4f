import { useQuery } from "@tanstack/react-query";
import type { ExplainStep } from "../../shared/contract/schemas/obligation.ts";
import type { OccurrenceKey } from "../../shared/contract/schemas/values.ts";
import { periodFromKey } from "../../shared/domain/date/period.ts";
import { duty } from "../client.ts";
import { useDates } from "../text/dates.ts";
import { occurrenceText } from "../text/occurrence.ts";
import { useText } from "../text/use-text.ts";
import { RuleVersions } from "./rule-versions.tsx";
import { ShiftStrip } from "./shift-strip.tsx";
import { Trouble } from "./trouble.tsx";
import styles from "./why-date.module.css";

interface WhyDateProps {
  of: OccurrenceKey;
  /** The rule version that made the occurrence, where known: the other versions are shown beside it. */
  version?: number | undefined;
}

/** How a due date came about, read downwards: quote, version, anchor, rule date, shift, effective date, plans. */
export function WhyDate({ of, version }: WhyDateProps) {
  const t = useText(occurrenceText);
  const steps = useQuery(duty.occurrences.explain.queryOptions({ input: { key: of } }));
  if (steps.error) return <Trouble error={steps.error} onRetry={steps.refetch} />;
  if (steps.data?.length === 0) return <p className={styles.none}>{t.noSteps}</p>;
  const effective = steps.data?.find(({ step }) => step === "effective")?.date;
  return (
    <ol className={styles.steps} aria-label={t.why} aria-busy={steps.isPending}>
      {steps.data?.map((step, index) => (
        <Step key={`${step.step}-${index}`} step={step}>
          {step.step === "version" && <RuleVersions obligationId={of.obligationId} version={version} />}
          {step.step === "nominal" && step.date && effective && <ShiftStrip from={step.date} to={effective} />}
        </Step>
      ))}
    </ol>
  );
}

function Step({ step, children }: { step: ExplainStep; children: React.ReactNode }) {
  const t = useText(occurrenceText);
  const dates = useDates();
  const date = step.date && dates.dayAndWeekday(step.date);
  return (
    <li className={styles.step} data-step={step.step}>
      <div className={styles.name}>{t.step[step.step]}</div>
      {isQuote(step) ? (
        <blockquote className={styles.quote}>{step.text}</blockquote>
      ) : (
        <div className={styles.value}>{step.step === "shift" ? step.text : (date ?? step.text)}</div>
      )}
      {date && step.step !== "shift" && step.text !== t.step[step.step] && (
        <div className={styles.detail}>{step.text}</div>
      )}
      {step.detail && !isPeriodKey(step.detail) && <div className={styles.detail}>{step.detail}</div>}
      {children}
    </li>
  );
}

/** Whether a step quotes a plan; a duty written by hand has no words to quote. */
const isQuote = ({ step, detail }: ExplainStep) => step === "citation" && detail !== null;

/** A period's key is for machines; the dates beside it say the same. */
const isPeriodKey = (detail: string) => periodFromKey(detail) !== null;
