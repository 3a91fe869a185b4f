import { useMutation } from "@tanstack/react-query";
import { Button, Select } from "antd";
import type { SubjectView } from "../../../../shared/contract/schemas/subject.ts";
import { type PlainDate, dateOf, plainDate, yearOf } from "../../../../shared/domain/date/plain-date.ts";
import { client } from "../../../client.ts";
import { DayInput } from "../../../components/day-input.tsx";
import { Trouble } from "../../../components/trouble.tsx";
import { TypedFieldsContext, useGuarded } from "../../../components/typed/typed-fields.tsx";
import { DraftNote } from "../../../drafts/draft-note.tsx";
import { useFormDraft } from "../../../drafts/use-form-draft.ts";
import { settingsText } from "../../../text/settings.ts";
import { useText } from "../../../text/use-text.ts";
import { mayJoin } from "./group-memberships.ts";
import styles from "./subjects.module.css";

interface JoinFormProps {
  group: SubjectView;
  subjects: readonly SubjectView[];
  today: string;
}

interface JoinDraft {
  /** Ids of subjects, and names that are none yet. */
  readonly names: readonly string[];
  readonly joinedOn: PlainDate;
}

/** Puts subjects into a group from a day on; a name that is not known yet is made first, as a unit. */
export function JoinForm({ group, subjects, today }: JoinFormProps) {
  const t = useText(settingsText).subjects;
  const initial: JoinDraft = { names: [], joinedOn: dateOf(yearOf(plainDate(today)), 1, 1) };
  const draft = useFormDraft({ form: "join", key: group.id, initial });
  const { names, joinedOn } = draft.value;
  const { fields } = draft;
  const known = mayJoin(group, subjects);
  const join = useMutation({
    mutationFn: async () => {
      for (const name of names) {
        const subject = known.find(({ id }) => id === name) ?? (await client.subjects.create({ name, kind: "unit" }));
        await client.subjects.join({ groupId: group.id, subjectId: subject.id, joinedOn });
        // Each one that is in leaves the field, so that trouble with a later one can be put right there.
        draft.change((left) => ({ names: left.names.filter((other) => other !== name) }));
      }
    },
    onSuccess: () => draft.saved({ names: [], joinedOn }),
  });
  const store = useGuarded(fields, () => join.mutate());
  return (
    <div className={styles.join}>
      <DraftNote draft={draft} />
      <Select
        mode="tags"
        className={styles.names}
        aria-label={t.joinNames}
        placeholder={t.joinNames}
        value={[...names]}
        tokenSeparators={["、", "，", ",", "；"]}
        showSearch={{ optionFilterProp: "label" }}
        options={known.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(chosen: string[]) => draft.change({ names: chosen })}
      />
      <TypedFieldsContext value={fields}>
        <DayInput
          label={t.joinedOn}
          missingYear={{ year: yearOf(plainDate(today)) }}
          value={joinedOn}
          mayBeEmpty={false}
          onChange={(day) => day && draft.change({ joinedOn: day })}
        />
      </TypedFieldsContext>
      <span>{t.fromThatDay}</span>
      <Button loading={join.isPending} disabled={names.length === 0 || fields.isMarked} onClick={() => store()}>
        {t.join}
      </Button>
      {join.error && <Trouble error={join.error} />}
    </div>
  );
}
