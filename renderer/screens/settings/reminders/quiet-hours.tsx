import { Button } from "antd";
import type { QuietSpan } from "../../../../shared/domain/reminder/reminder-rules.ts";
import { TimeInput } from "../../../components/time-input.tsx";
import { DraftFields } from "../../../drafts/draft-fields.tsx";
import { remindersText } from "../../../text/reminders.ts";
import { useText } from "../../../text/use-text.ts";
import styles from "./reminders.module.css";

const MOST = 6;

interface QuietHoursProps {
  value: readonly QuietSpan[];
  onChange: (spans: QuietSpan[]) => unknown;
}

/** Spans of the day in which nothing is told. */
export function QuietHours({ value, onChange }: QuietHoursProps) {
  const t = useText(remindersText);
  const change = (at: number, part: Partial<QuietSpan>) =>
    onChange(value.map((span, place) => (place === at ? { ...span, ...part } : span)));
  return (
    <>
      {value.map((span, at) => (
        <div key={at} className={styles.span}>
          <DraftFields draft={{ form: "quiet-hours", key: String(at) }}>
            <TimeInput
              label={t.from(at + 1)}
              value={span.from}
              mayBeEmpty={false}
              onChange={(from) => from && change(at, { from })}
            />
            <span>{span.from <= span.to ? t.until : t.untilNextDay}</span>
            <TimeInput
              label={t.to(at + 1)}
              value={span.to}
              mayBeEmpty={false}
              onChange={(to) => to && change(at, { to })}
            />
          </DraftFields>
          <Button
            type="text"
            size="small"
            aria-label={t.removeSpan(span.from, span.to)}
            onClick={() => onChange(value.filter((_, place) => place !== at))}
          >
            {t.remove}
          </Button>
        </div>
      ))}
      {value.length < MOST && (
        <Button size="small" onClick={() => onChange([...value, { from: "20:00", to: "20:30" }])}>
          {t.addSpan}
        </Button>
      )}
    </>
  );
}
