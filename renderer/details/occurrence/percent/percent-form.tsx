import { useMutation, useQuery } from "@tanstack/react-query";
import { Button, Input, Select } from "antd";
import { useState } from "react";
import type { PercentView } from "../../../../shared/contract/schemas/percent.ts";
import type { OccurrenceKey } from "../../../../shared/contract/schemas/values.ts";
import type { PlainDate } from "../../../../shared/domain/date/plain-date.ts";
import { duty } from "../../../client.ts";
import { DayInput } from "../../../components/day-input.tsx";
import { Field } from "../../../components/field.tsx";
import { Trouble } from "../../../components/trouble.tsx";
import { TypedFieldsContext, useGuarded } from "../../../components/typed/typed-fields.tsx";
import { membersOn } from "../../../data/group-members.ts";
import { namedTwice, nameList } from "../../../data/name-list.ts";
import { keyText } from "../../../data/occurrence-key.ts";
import { DraftNote } from "../../../drafts/draft-note.tsx";
import { useFormDraft } from "../../../drafts/use-form-draft.ts";
import { commonText } from "../../../text/common.ts";
import { paceText } from "../../../text/pace.ts";
import { useText } from "../../../text/use-text.ts";
import styles from "../pace/pace.module.css";
import { useMessage } from "../../../shell/messages.tsx";

interface PercentFormProps {
  of: OccurrenceKey;
  /** The list that holds until now. */
  before: PercentView | null;
  onClose: () => void;
}

interface PercentDraft {
  /** Null for today. */
  readonly day: PlainDate | null;
  /** The base, a name a line. */
  readonly words: string;
  readonly numerator: readonly string[];
}

/** Two lists of names and their day; the share follows from them. */
export function PercentForm({ of, before, onClose }: PercentFormProps) {
  const t = useText(paceText).percent;
  const common = useText(commonText);
  const info = useQuery(duty.app.info.queryOptions({ input: {} }));
  const subjects = useQuery(duty.subjects.list.queryOptions({ input: {} }));
  const initial: PercentDraft = { day: null, words: before?.base.join("\n") ?? "", numerator: before?.numerator ?? [] };
  const draft = useFormDraft({ form: "percent", key: keyText(of), initial });
  const { words, numerator } = draft.value;
  const { fields } = draft;
  const [isAsked, setAsked] = useState(false);
  const message = useMessage();
  const put = useMutation(duty.occurrences.setPercent.mutationOptions());
  const date = draft.value.day ?? info.data?.today ?? null;
  const base = nameList(words);
  const counted = numerator.filter((name) => base.includes(name));
  const twice = namedTwice(words);
  const share = base.length > 0 ? t.preview(counted.length, base.length, shareOf(counted.length, base.length)) : "";
  const groups = subjects.data?.filter(({ kind }) => kind === "group") ?? [];
  const store = useGuarded(fields, () => {
    setAsked(true);
    if (!date || base.length === 0 || twice.length > 0 || put.isPending) return;
    const onSuccess = () => {
      draft.saved();
      message.success(t.stored(share), 3);
      onClose();
    };
    put.mutate({ key: of, date, base, numerator: counted }, { onSuccess });
  });
  const takeGroup = (id: string) => {
    const group = groups.find((other) => other.id === id);
    if (group && date) draft.change({ words: membersOn(group, date).join("\n") });
  };
  return (
    <form
      className={styles.panel}
      onSubmit={(event) => {
        event.preventDefault();
        store();
      }}
    >
      <DraftNote draft={draft} />
      <Field label={t.date}>
        <TypedFieldsContext value={fields}>
          <DayInput
            label={t.date}
            missingYear="past"
            value={date}
            max={info.data?.today}
            mayBeEmpty={false}
            onChange={(day) => draft.change({ day })}
          />
        </TypedFieldsContext>
      </Field>
      {groups.length > 0 && (
        <Field label={t.fromGroup}>
          <Select
            aria-label={t.fromGroup}
            value={null}
            placeholder={t.choose}
            options={groups.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(id: string | null) => id !== null && takeGroup(id)}
          />
        </Field>
      )}
      <Field label={t.base} hint={t.names(base.length)}>
        <Input.TextArea
          rows={4}
          placeholder={t.basePlaceholder}
          value={words}
          onChange={(event) => draft.change({ words: event.target.value })}
        />
      </Field>
      <Field label={t.counted} hint={t.names(counted.length)}>
        <Select
          mode="multiple"
          aria-label={t.counted}
          value={counted}
          placeholder={t.chooseCounted}
          onChange={(names: string[]) => draft.change({ numerator: names })}
          options={base.map((name) => ({ value: name, label: name }))}
        />
      </Field>
      <div className={styles.controls}>
        <Button type="primary" htmlType="submit" disabled={!date || fields.isMarked} loading={put.isPending}>
          {common.save}
        </Button>
        <Button type="text" onClick={onClose}>
          {common.cancel}
        </Button>
        <span className={styles.quiet}>{share}</span>
      </div>
      {isAsked && base.length === 0 && (
        <p className={styles.impossible} role="alert">
          {t.noBase}
        </p>
      )}
      {twice.length > 0 && (
        <p className={styles.impossible} role="alert">
          {t.namedTwice(twice.join(t.listSeparator))}
        </p>
      )}
      {put.error && <Trouble error={put.error} />}
    </form>
  );
}

/** The percentage to one decimal, as the core computes it. */
const shareOf = (counted: number, base: number) => Math.round((counted / base) * 1_000) / 10;
