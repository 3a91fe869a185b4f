import { useMutation, useQuery } from "@tanstack/react-query";
import { Button, Input } from "antd";
import { useState } from "react";
import type { DueRow } from "../../shared/contract/schemas/due-row.ts";
import type { ObservanceView } from "../../shared/contract/schemas/observance.ts";
import { type PlainDate, dateOf } from "../../shared/domain/date/plain-date.ts";
import { client, duty } from "../client.ts";
import { DayInput } from "../components/day-input.tsx";
import { Field } from "../components/field.tsx";
import { NoteForm } from "../components/note-form.tsx";
import { Trouble } from "../components/trouble.tsx";
import { TypedFieldsContext, useGuarded } from "../components/typed/typed-fields.tsx";
import { DraftNote } from "../drafts/draft-note.tsx";
import { useFormDraft } from "../drafts/use-form-draft.ts";
import { commonText } from "../text/common.ts";
import { useDates } from "../text/dates.ts";
import { observancesText } from "../text/observances.ts";
import { useText } from "../text/use-text.ts";
import styles from "../components/entry-form.module.css";
import { useMessage } from "../shell/messages.tsx";

/** An observance in a year. */
export type ObservanceOfYear = Pick<NonNullable<DueRow["unannounced"]>, "observance" | "year">;

interface FormProps {
  of: ObservanceOfYear;
  onDone: () => void;
}

/**
 * The form for the days of an observance in a year: to enter, correct or take them back, with the history of the
 * entries.
 */
export function AnnouncementForm({ of: { observance, year }, onDone }: FormProps) {
  const views = useQuery(duty.observances.list.queryOptions({ input: { year } }));
  const view = views.data?.find((other) => other.observance === observance);
  if (views.error) return <Trouble error={views.error} onRetry={views.refetch} />;
  return view ? <LoadedForm view={view} onDone={onDone} /> : null;
}

interface Days {
  readonly first: PlainDate | null;
  readonly last: PlainDate | null;
  readonly note: string;
}

function LoadedForm({ view, onDone }: { view: ObservanceView; onDone: () => void }) {
  const t = useText(observancesText);
  const common = useText(commonText);
  const message = useMessage();
  const { observance, year, name, usual, announced } = view;
  const [isWithdrawing, setWithdrawing] = useState(false);
  const initial: Days = { first: announced?.first ?? null, last: announced?.last ?? null, note: "" };
  const draft = useFormDraft({ form: "announcement", key: `${observance} ${year}`, initial, follows: true });
  const { first, last, note } = draft.value;
  const { fields } = draft;
  const done = (words: string) => {
    draft.saved();
    onDone();
    message.success(words);
  };
  const enter = useMutation({
    mutationFn: (days: { first: PlainDate; last: PlainDate }) =>
      client.observances.announce({ observance, year, ...days, note }),
    onSuccess: () => done(t.saved(name)),
  });
  const withdraw = useMutation({
    mutationFn: (reason: string) => client.observances.withdraw({ observance, year, reason }),
    onSuccess: () => done(t.withdrawn(name)),
  });
  const isReady = first !== null && last !== null && !fields.isMarked;
  const save = useGuarded(fields, () => {
    if (first !== null && last !== null && !enter.isPending) enter.mutate({ first, last });
  });
  const field = { missingYear: { year }, min: dateOf(year, 1, 1), max: dateOf(year, 12, 31), mayBeEmpty: false };
  const trouble = enter.error ?? withdraw.error;
  return (
    <>
      <form
        className={styles.form}
        onSubmit={(submitted) => {
          submitted.preventDefault();
          save();
        }}
      >
        <DraftNote draft={draft} />
        <p className={styles.quiet}>{t.usually(usual)}</p>
        <TypedFieldsContext value={fields}>
          <div className={styles.pair}>
            <Field label={t.first}>
              <DayInput {...field} label={t.first} value={first} onChange={(day) => draft.change({ first: day })} />
            </Field>
            <Field label={t.last}>
              <DayInput {...field} label={t.last} value={last} onChange={(day) => draft.change({ last: day })} />
            </Field>
          </div>
        </TypedFieldsContext>
        <Field label={t.source}>
          <Input
            maxLength={500}
            placeholder={t.sourcePlaceholder}
            value={note}
            onChange={(changed) => draft.change({ note: changed.target.value })}
          />
        </Field>
        <div className={styles.actions}>
          <Button type="primary" htmlType="submit" disabled={!isReady} loading={enter.isPending}>
            {common.save}
          </Button>
          {announced && !isWithdrawing && (
            <Button type="text" onClick={() => setWithdrawing(true)}>
              {t.withdraw}
            </Button>
          )}
        </div>
      </form>
      {isWithdrawing && (
        <NoteForm
          draft={{ form: "announcement-withdrawal", key: `${observance} ${year}` }}
          prompt={t.withdrawReason}
          action={t.withdraw}
          isBusy={withdraw.isPending}
          onSave={(reason) => withdraw.mutateAsync(reason)}
          onCancel={() => setWithdrawing(false)}
        />
      )}
      {trouble && <Trouble error={trouble} />}
      <EnteredBefore history={view.history} />
    </>
  );
}

/** Every act about these days, the last one first. */
function EnteredBefore({ history }: Pick<ObservanceView, "history">) {
  const t = useText(observancesText);
  const dates = useDates();
  if (history.length === 0) return null;
  return (
    <section className={styles.list}>
      <h3 className={styles.heading}>{t.history}</h3>
      <ul>
        {history.toReversed().map(({ days, note, on, at, by }) => (
          <li key={at} className={styles.event}>
            <div>{days ? t.span(dates.full(days.first), dates.full(days.last)) : t.takenBack}</div>
            <div className={styles.quiet}>{[note, t.by(by, dates.full(on))].filter(Boolean).join("　")}</div>
          </li>
        ))}
      </ul>
    </section>
  );
}
