import { Checkbox } from "antd";
import type { CreditSuggestion } from "../../shared/contract/schemas/activity.ts";
import { keyText } from "../data/occurrence-key.ts";
import { recordText } from "../text/record.ts";
import { useLocale, useText } from "../text/use-text.ts";
import styles from "./credit-list.module.css";
import { reasonWords } from "./reason-words.ts";
import { HOURS_UNIT, amountOf } from "./record-draft.ts";
import type { HappeningForm } from "./use-record-form.ts";

interface CreditRowProps {
  suggestion: CreditSuggestion;
  form: HappeningForm;
  /** Whether the row is a single line, for the panel beside the calendar. */
  short: boolean;
  onLook?: ((suggestion: CreditSuggestion) => void) | undefined;
}

/** One duty that the activity could count for: a tick, its subject, the reason of the offer, and the effect. */
export function CreditRow({ suggestion, form, short, onLook }: CreditRowProps) {
  const t = useText(recordText);
  const locale = useLocale();
  const people = suggestion.unit === HOURS_UNIT ? form.peopleHoursOf(suggestion) : null;
  const who = people ? t.people(people.people) : suggestion.subject;
  const look = () => onLook?.(suggestion);
  return (
    <li className={styles.row} onFocus={look} onMouseDown={look}>
      <Checkbox
        className={styles.tick}
        checked={form.isTicked(suggestion)}
        onChange={(event) => form.tick(suggestion, event.target.checked)}
      >
        <span className={styles.title}>
          {suggestion.title}
          <span className={styles.quiet}> {short ? suggestion.subject : suggestion.periodLabel}</span>
        </span>
        {!short && (
          <span className={styles.subject}>
            {[who, reasonWords(form.reasonOf(suggestion), t, locale)].filter(Boolean).join("　")}
          </span>
        )}
      </Checkbox>
      <span className={styles.effect}>
        <Change suggestion={suggestion} form={form} />
        <Unproven suggestion={suggestion} form={form} />
      </span>
    </li>
  );
}

/** How much of what counts already has neither a proof nor a reason. */
function Unproven({ suggestion, form }: { suggestion: CreditSuggestion; form: HappeningForm }) {
  const t = useText(recordText);
  const count = form.rows.get(keyText(suggestion))?.quota?.unproven ?? 0;
  return count > 0 && <span className={styles.unproven}>{t.unproven(count)}</span>;
}

function Change({ suggestion, form }: { suggestion: CreditSuggestion; form: HappeningForm }) {
  const t = useText(recordText);
  const amount = amountOf(suggestion, form.draft);
  const isOn = form.isTicked(suggestion);
  const people = suggestion.unit === HOURS_UNIT ? form.peopleHoursOf(suggestion) : null;
  if (people)
    return (
      <span className={styles.change} data-on={isOn || undefined}>
        {"+ "}
        <b>{people.total}</b>
        {suggestion.unit}
      </span>
    );
  if (isOn && amount === null) return <span className={styles.hint}>{t.fillHours}</span>;
  const { before, needed, unit } = suggestion;
  const after = before + (amount ?? 0);
  return (
    <span className={styles.change} data-on={isOn || undefined}>
      {t.before(before)}
      <b>
        {after} / {needed}
      </b>
      {unit === "次" ? "" : unit}
    </span>
  );
}
