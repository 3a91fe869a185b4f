import { Button, Progress, Spin } from "antd";
import { useEffect, useState } from "react";
import { READING_STAGES } from "../../../../shared/contract/events.ts";
import { commonText } from "../../../text/common.ts";
import { importText } from "../../../text/import.ts";
import { useText } from "../../../text/use-text.ts";
import styles from "./start-screen.module.css";
import type { Opening } from "./use-open-plan.ts";

/** The progress of a file: its step and share, its size and the time so far, with a button to cancel. */
export function OpenProgress({ phase, bytes, done, onCancel }: Opening & { onCancel: () => void }) {
  const t = useText(importText).start;
  const common = useText(commonText);
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSeconds((value) => value + 1), 1000);
    return () => clearInterval(timer);
  }, []);
  return (
    <div className={styles.progress} role="status">
      <Spin size="small" />
      <ol className={styles.steps}>
        {READING_STAGES.map((stage) => (
          <li key={stage} aria-current={stage === phase ? "step" : undefined}>
            {t.phases[stage]}
          </li>
        ))}
      </ol>
      {done !== null && (
        <Progress className={styles.bar} percent={Math.floor(done * 100)} size="small" aria-label={t.phases[phase]} />
      )}
      <span className={styles.help}>
        {bytes !== null && t.size(bytes)} {seconds > 0 && t.seconds(seconds)}
      </span>
      <Button size="small" onClick={onCancel}>
        {common.cancel}
      </Button>
    </div>
  );
}
