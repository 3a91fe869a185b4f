import { Button } from "antd";
import { useState } from "react";
import type { CreditSuggestion } from "../../shared/contract/schemas/activity.ts";
import { keyText } from "../data/occurrence-key.ts";
import { recordText } from "../text/record.ts";
import { useLocale, useText } from "../text/use-text.ts";
import styles from "./credit-list.module.css";
import { CreditRow } from "./credit-row.tsx";
import { reasonWords } from "./reason-words.ts";
import { HOURS_UNIT } from "./record-draft.ts";
import type { HappeningForm } from "./use-record-form.ts";

interface CreditCrowdProps {
  /** The suggestions for one period of a duty, one for each of its subjects; none is ticked. */
  members: readonly CreditSuggestion[];
  form: HappeningForm;
  short: boolean;
  onLook?: ((suggestion: CreditSuggestion) => void) | undefined;
}

/** A duty of many subjects as one line; opened, each of them can be ticked, or all at once. */
export function CreditCrowd({ members, form, short, onLook }: CreditCrowdProps) {
  const t = useText(recordText);
  const locale = useLocale();
  const [isOpen, setOpen] = useState(false);
  const [first] = members;
  if (!first) return null;
  // Hours come with the people who were there; nobody ticks thirty names.
  const isByAttendance = first.unit === HOURS_UNIT;
  const note = isByAttendance ? t.crowd.byAttendance : reasonWords(form.reasonOf(first), t, locale);
  return (
    <>
      <li className={styles.row}>
        <div className={styles.crowd}>
          <span className={styles.title}>
            {first.title}
            {!short && <span className={styles.quiet}> {first.periodLabel}</span>}
          </span>
          <span className={styles.subject}>{[t.crowd.subjects(members.length), note].filter(Boolean).join("　")}</span>
        </div>
        {isOpen && (
          <Button size="small" type="text" onClick={() => form.tickAll(members)}>
            {t.crowd.all}
          </Button>
        )}
        {!isByAttendance && (
          <Button size="small" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {isOpen ? t.crowd.fold : t.crowd.unfold}
          </Button>
        )}
      </li>
      {isOpen &&
        members.map((member) => (
          <CreditRow key={keyText(member)} suggestion={member} form={form} short={short} onLook={onLook} />
        ))}
    </>
  );
}
