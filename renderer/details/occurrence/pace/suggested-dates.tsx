import { useMutation, useQuery } from "@tanstack/react-query";
import { Button, Select } from "antd";
import { useState } from "react";
import type { OccurrenceKey } from "../../../../shared/contract/schemas/values.ts";
import type { PlainDate } from "../../../../shared/domain/date/plain-date.ts";
import { client, duty } from "../../../client.ts";
import { Icon } from "../../../components/icon.tsx";
import { TimeInput } from "../../../components/time-input.tsx";
import { Trouble } from "../../../components/trouble.tsx";
import { TypedFieldsContext, useGuarded } from "../../../components/typed/typed-fields.tsx";
import { keyText } from "../../../data/occurrence-key.ts";
import { useFormDraft } from "../../../drafts/use-form-draft.ts";
import { useUndoMessage } from "../../../shell/undo.tsx";
import { useDates } from "../../../text/dates.ts";
import { paceText } from "../../../text/pace.ts";
import { useText } from "../../../text/use-text.ts";
import styles from "./pace.module.css";

const WEEKDAYS = [1, 2, 3, 4, 5] as const;
/** Any weekday. */
const ANY = 0;

const ANY_TIME: { readonly weekday: number; readonly time: string | null } = { weekday: ANY, time: null };

/** 建议安排: the rest of a quota spread over the rest of its period; nothing is stored before the button is pressed. */
export function SuggestedDates({ of }: { of: OccurrenceKey }) {
  const t = useText(paceText);
  const dates = useDates();
  const draft = useFormDraft({ form: "suggested-dates", key: keyText(of), initial: ANY_TIME });
  const { weekday, time } = draft.value;
  const { fields } = draft;
  const [isAsked, setAsked] = useState(false);
  const [left, setLeft] = useState<readonly PlainDate[]>([]);
  const suggested = useQuery(
    duty.occurrences.suggestDates.queryOptions({
      input: { key: of, weekday: weekday === ANY ? null : weekday },
      enabled: isAsked,
    }),
  );
  const undo = useUndoMessage();
  const plan = useMutation({
    mutationFn: (days: PlainDate[]) => client.occurrences.planSessions({ key: of, dates: days, time }),
    onSuccess: (sessions) => {
      draft.saved();
      setAsked(false);
      undo.offer(t.plannedNow(sessions.length));
    },
  });
  const days = (suggested.data ?? []).filter((day) => !left.includes(day));
  const store = useGuarded(fields, () => plan.mutate(days));
  const ask = () => {
    setLeft([]);
    setAsked(true);
  };
  return (
    <div>
      <h4 className={styles.part}>{t.suggest}</h4>
      <p className={styles.quiet}>{t.suggestNote}</p>
      <div className={styles.controls}>
        <Select
          aria-label={t.weekday}
          value={weekday}
          onChange={(chosen) => {
            draft.change({ weekday: chosen });
            setLeft([]);
          }}
          options={[
            { value: ANY, label: t.anyWeekday },
            ...WEEKDAYS.map((value) => ({ value: value as number, label: t.weekdays[value] })),
          ]}
        />
        <TypedFieldsContext value={fields}>
          <TimeInput label={t.time} value={time} onChange={(typed) => draft.change({ time: typed })} />
        </TypedFieldsContext>
        {!isAsked && <Button onClick={ask}>{t.give}</Button>}
      </div>
      {isAsked && suggested.data?.length === 0 && <p className={styles.quiet}>{t.nothingToSuggest}</p>}
      {isAsked && days.length > 0 && (
        <>
          <ol className={styles.days}>
            {days.map((day) => (
              <li key={day}>
                {dates.dayAndWeekday(day)}
                <button type="button" aria-label={t.without(dates.day(day))} onClick={() => setLeft([...left, day])}>
                  <Icon name="close" size={12} />
                </button>
              </li>
            ))}
          </ol>
          <Button loading={plan.isPending} disabled={fields.isMarked} onClick={() => store()}>
            {t.plan(days.length)}
          </Button>
        </>
      )}
      {(suggested.error ?? plan.error) && <Trouble error={suggested.error ?? plan.error} />}
    </div>
  );
}
