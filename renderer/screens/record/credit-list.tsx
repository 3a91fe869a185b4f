import { Checkbox, Input } from "antd";
import type { CreditSuggestion } from "../../../shared/contract/schemas/activity.ts";
import { Trouble } from "../../components/trouble.tsx";
import { keyText } from "../../data/occurrence-key.ts";
import { asReplyError } from "../../reply-error.ts";
import { recordText } from "../../text/record.ts";
import { useText } from "../../text/use-text.ts";
import { AddCredit } from "./add-credit.tsx";
import styles from "./credit-list.module.css";
import { HOURS_UNIT, amountOf } from "./record-draft.ts";
import { reasonWords } from "./reason-words.ts";
import type { RecordForm } from "./use-record-form.ts";

interface CreditListProps {
  form: RecordForm;
  /** One line each, for the panel beside the calendar. */
  short?: boolean;
  /** Called when a line gets the attention, for "why this date". */
  onLook?: (suggestion: CreditSuggestion) => void;
}

/** What the activity could count for, and what that changes. Doubtful ones come unticked. */
export function CreditList({ form, short, onLook }: CreditListProps) {
  const t = useText(recordText);
  const { suggestions } = form;
  const subjectLine = (one: CreditSuggestion) => {
    const people = form.peopleHoursOf(one);
    const who = one.unit === HOURS_UNIT && people ? t.people(people.people) : one.subject;
    return [who, reasonWords(form.reasonOf(one), t)].filter(Boolean).join("　");
  };
  if (suggestions.error) return <Trouble error={suggestions.error} />;
  const isBare = suggestions.isKnown && suggestions.list.length === 0;
  return (
    <>
      {isBare && <p className={styles.none}>{form.title.trim() === "" ? t.creditsAfterTitle : t.noCredits}</p>}
      <ul className={styles.list} data-short={short || undefined}>
        {suggestions.list.map((one) => (
          <li key={keyText(one)} className={styles.row} onFocus={() => onLook?.(one)} onMouseDown={() => onLook?.(one)}>
            <Checkbox
              className={styles.tick}
              checked={form.isTicked(one)}
              onChange={(event) => form.tick(one, event.target.checked)}
            >
              <span className={styles.title}>
                {one.title}
                <span className={styles.quiet}> {short ? one.subject : one.periodLabel}</span>
              </span>
              {!short && <span className={styles.subject}>{subjectLine(one)}</span>}
            </Checkbox>
            <Change suggestion={one} form={form} />
          </li>
        ))}
      </ul>
      <AddCredit form={form} />
      {(form.credits.isEarly || needsReason(form.error)) && (
        <Input
          className={styles.reason}
          aria-label={t.reasonBefore}
          placeholder={t.reasonBefore}
          maxLength={500}
          value={form.draft.creditReason}
          onChange={(event) => form.change({ creditReason: event.target.value })}
        />
      )}
    </>
  );
}

/** Where the page did not know the period, the core refuses an activity before it, and the reason is asked for then. */
const needsReason = (error: unknown) => asReplyError(error)?.code === "credit-before-period";

function Change({ suggestion, form }: { suggestion: CreditSuggestion; form: RecordForm }) {
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
