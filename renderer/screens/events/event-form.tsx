import { useMutation, useQuery } from "@tanstack/react-query";
import { AutoComplete, Button, Input } from "antd";
import { useDeferredValue } from "react";
import type { EventMatch } from "../../../shared/contract/schemas/logged-event.ts";
import type { PlainDate } from "../../../shared/domain/date/plain-date.ts";
import { duty } from "../../client.ts";
import { DayInput } from "../../components/day-input.tsx";
import { Field } from "../../components/field.tsx";
import { KeyHint } from "../../components/key-hint.tsx";
import { Trouble } from "../../components/trouble.tsx";
import { TypedFieldsContext, useGuarded } from "../../components/typed/typed-fields.tsx";
import { DraftNote } from "../../drafts/draft-note.tsx";
import { useFormDraft } from "../../drafts/use-form-draft.ts";
import { useSaveKey } from "../../keyboard/use-save-key.ts";
import { useUndoMessage } from "../../shell/undo.tsx";
import { eventsText } from "../../text/events.ts";
import { useText } from "../../text/use-text.ts";
import { chosenMatches, eventNames } from "./chosen-matches.ts";
import styles from "./events.module.css";
import { MatchList } from "./match-list.tsx";

interface EventDraft {
  readonly name: string;
  /** Null: announced, the day not known yet. */
  readonly day: PlainDate | null;
  readonly subject: string;
  readonly note: string;
  /** Decisions that differ from what was ticked beforehand, by duty. */
  readonly ticks: Readonly<Record<string, boolean>>;
}

const NONE: readonly EventMatch[] = [];

/** What happened, when, to whom; and the duties whose clock it starts. */
export function EventForm({ name }: { name: string }) {
  const t = useText(eventsText);
  const empty: EventDraft = { name, day: null, subject: "", note: "", ticks: {} };
  const kept = useFormDraft({ form: "event", key: name, initial: empty });
  const { value: draft, change, fields } = kept;
  const words = useDeferredValue(draft.name.trim());
  const known = useQuery(duty.events.match.queryOptions({ input: { name: "" } }));
  const subjects = useQuery(duty.subjects.list.queryOptions({ input: {} }));
  const found = useQuery(
    duty.events.match.queryOptions({ input: { name: words }, enabled: words !== "", placeholderData: (old) => old }),
  );
  const matches = words === "" ? NONE : (found.data ?? NONE);
  const chosen = chosenMatches(matches, draft.ticks);
  const undo = useUndoMessage();
  const withdraw = useMutation(duty.events.withdraw.mutationOptions());
  const log = useMutation(
    duty.events.log.mutationOptions({
      onSuccess: (event) => {
        kept.saved({ ...empty, name: "" });
        undo.offer(t.logged(event.name, event.triggers.length), async () => {
          await withdraw.mutateAsync({ id: event.id, reason: t.undoReason });
          return t.undone;
        });
      },
    }),
  );
  const isReady = draft.name.trim() !== "" && !log.isPending && !fields.isMarked;
  const save = useGuarded(fields, () => {
    if (!isReady) return;
    log.mutate({
      name: draft.name.trim(),
      happenedOn: draft.day,
      subject: draft.subject.trim() || null,
      note: draft.note,
      obligationIds: chosen,
    });
  });
  useSaveKey(save);
  const suggestNames = (values: readonly string[]) => values.map((value) => ({ value }));
  return (
    <div className={styles.form}>
      <p className={styles.quiet}>{t.note}</p>
      <DraftNote draft={kept} />
      <Field label={t.name}>
        <AutoComplete
          autoFocus
          aria-label={t.name}
          placeholder={t.namePlaceholder}
          maxLength={200}
          value={draft.name}
          onChange={(typed: string) => change({ name: typed })}
          options={suggestNames(eventNames(known.data ?? NONE))}
          showSearch={{ filterOption: isMore }}
        />
      </Field>
      <div className={styles.pair}>
        <Field label={t.day} hint={t.dayHint}>
          <TypedFieldsContext value={fields}>
            <DayInput label={t.day} missingYear="past" value={draft.day} onChange={(day) => change({ day })} />
          </TypedFieldsContext>
        </Field>
        <Field label={t.subject} hint={t.subjectHint}>
          <AutoComplete
            aria-label={t.subject}
            maxLength={200}
            value={draft.subject}
            onChange={(typed: string) => change({ subject: typed })}
            options={suggestNames((subjects.data ?? []).map((one) => one.name))}
            showSearch={{ filterOption: isMore }}
          />
        </Field>
      </div>
      <Field label={t.words}>
        <Input.TextArea
          rows={2}
          maxLength={2_000}
          value={draft.note}
          onChange={(event) => change({ note: event.target.value })}
        />
      </Field>
      <div>
        <div className={styles.label}>{t.starts}</div>
        {words === "" && <p className={styles.quiet}>{t.startsAfterName}</p>}
        {words !== "" && found.data?.length === 0 && <p className={styles.quiet}>{t.startsNone}</p>}
        <MatchList
          matches={matches}
          chosen={chosen}
          onTick={(id, isOn) => change({ ticks: { ...draft.ticks, [id]: isOn } })}
        />
      </div>
      <div className={styles.actions}>
        <Button type="primary" disabled={!isReady} loading={log.isPending} onClick={() => save()}>
          {t.save} <KeyHint action="save" />
        </Button>
      </div>
      {(log.error ?? found.error) && <Trouble error={log.error ?? found.error} />}
    </div>
  );
}

/** Names that hold what was typed; one that is typed in full is not offered again, over the fields below it. */
const isMore = (typed: string, option: { value: string } | undefined) =>
  option !== undefined && option.value !== typed.trim() && option.value.includes(typed.trim());
