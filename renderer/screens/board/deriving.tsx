import { useEffect, useState } from "react";
import type { DerivingStep } from "../../../shared/contract/events.ts";
import { transport } from "../../client.ts";
import { boardText } from "../../text/board.ts";
import { useText } from "../../text/use-text.ts";
import styles from "./deriving.module.css";

/** Stands in the place of the board while the core works out what it answers from: after a start with thousands of duties, some seconds. */
export function Deriving() {
  const t = useText(boardText).deriving;
  const step = useDerivingStep();
  return (
    <div className={styles.page} role="status">
      <strong>{t.title}</strong>
      <p>{t.why}</p>
      {step && (
        <>
          <progress aria-label={t.title} value={step.done} max={step.total} />
          <p>{t.rows(step.done, step.total)}</p>
        </>
      )}
    </div>
  );
}

/** The progress of the computation; null until the core reports it. */
function useDerivingStep(): DerivingStep | null {
  const [step, setStep] = useState<DerivingStep | null>(null);
  useEffect(() => transport.subscribe((event) => event.type === "deriving" && setStep(event)), []);
  return step;
}
