import { Input } from "antd";
import type { CreditSuggestion } from "../../shared/contract/schemas/activity.ts";
import { Trouble } from "../components/trouble.tsx";
import { asReplyError } from "../reply-error.ts";
import { recordText } from "../text/record.ts";
import { useText } from "../text/use-text.ts";
import { AddCredit } from "./add-credit.tsx";
import { CreditCrowd } from "./credit-crowd.tsx";
import { creditGroups } from "./credit-groups.ts";
import { AwaitedRow } from "./awaited-row.tsx";
import styles from "./credit-list.module.css";
import { CreditRow } from "./credit-row.tsx";
import type { HappeningForm } from "./use-record-form.ts";

interface CreditListProps {
  form: HappeningForm;
  /** Whether each suggestion is a single line, for the panel beside the calendar. */
  short?: boolean;
  /** Called when a line gets the attention, for "why this date". */
  onLook?: (suggestion: CreditSuggestion) => void;
}

/** What the activity could count for, and what that changes. Doubtful ones come unticked. */
export function CreditList({ form, short = false, onLook }: CreditListProps) {
  const t = useText(recordText);
  const { suggestions } = form;
  if (suggestions.error) return <Trouble error={suggestions.error} />;
  const isBare = suggestions.isKnown && suggestions.list.length + suggestions.awaited.length === 0;
  return (
    <>
      {isBare && <p className={styles.none}>{form.title.trim() === "" ? t.creditsAfterTitle : t.noCredits}</p>}
      <ul className={styles.list} data-short={short || undefined}>
        {creditGroups(suggestions.list, form.isTicked).map(({ key, members }) =>
          members.length > 1 ? (
            <CreditCrowd key={key} members={members} form={form} short={short} onLook={onLook} />
          ) : (
            members.map((member) => (
              <CreditRow key={key} suggestion={member} form={form} short={short} onLook={onLook} />
            ))
          ),
        )}
        {suggestions.awaited.map((suggestion) => (
          <AwaitedRow key={suggestion.obligationId} suggestion={suggestion} />
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

/** Where the page did not know the period, the core refuses an early activity, and the reason is requested then. */
const needsReason = (error: unknown) => asReplyError(error)?.code === "credit-before-period";
