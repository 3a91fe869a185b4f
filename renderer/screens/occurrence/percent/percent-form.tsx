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
import { membersOn, namesOf } from "../../../data/group-members.ts";
import { commonText } from "../../../text/common.ts";
import { paceText } from "../../../text/pace.ts";
import { useText } from "../../../text/use-text.ts";
import styles from "../pace/pace.module.css";

interface PercentFormProps {
  of: OccurrenceKey;
  /** The list that holds until now. */
  before: PercentView | null;
  onClose: () => void;
}

/** Two lists of names and their day; the share follows from them. */
export function PercentForm({ of, before, onClose }: PercentFormProps) {
  const t = useText(paceText).percent;
  const common = useText(commonText);
  const info = useQuery(duty.app.info.queryOptions({ input: {} }));
  const subjects = useQuery(duty.subjects.list.queryOptions({ input: {} }));
  const [chosenDay, setDay] = useState<PlainDate | null>(null);
  const [words, setWords] = useState(before?.base.join("\n") ?? "");
  const [numerator, setNumerator] = useState<readonly string[]>(before?.numerator ?? []);
  const put = useMutation(duty.occurrences.setPercent.mutationOptions({ onSuccess: onClose }));
  const date = chosenDay ?? info.data?.today ?? null;
  const base = namesOf(words);
  const counted = numerator.filter((name) => base.includes(name));
  const groups = subjects.data?.filter(({ kind }) => kind === "group") ?? [];
  const takeGroup = (id: string) => {
    const group = groups.find((one) => one.id === id);
    if (group && date) setWords(membersOn(group, date).join("\n"));
  };
  return (
    <form
      className={styles.panel}
      onSubmit={(event) => {
        event.preventDefault();
        if (date && base.length > 0) put.mutate({ key: of, date, base, numerator: counted });
      }}
    >
      <Field label={t.date}>
        <DayInput label={t.date} value={date} max={info.data?.today} mayBeEmpty={false} onChange={setDay} />
      </Field>
      {groups.length > 0 && (
        <Field label={t.fromGroup}>
          <Select
            aria-label={t.fromGroup}
            value={null}
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
          onChange={(event) => setWords(event.target.value)}
        />
      </Field>
      <Field label={t.counted} hint={t.names(counted.length)}>
        <Select
          mode="multiple"
          aria-label={t.counted}
          value={counted}
          onChange={setNumerator}
          options={base.map((name) => ({ value: name, label: name }))}
        />
      </Field>
      <div className={styles.controls}>
        <Button htmlType="submit" disabled={!date || base.length === 0} loading={put.isPending}>
          {common.save}
        </Button>
        <Button type="text" onClick={onClose}>
          {common.cancel}
        </Button>
      </div>
      {put.error && <Trouble error={put.error} />}
    </form>
  );
}
