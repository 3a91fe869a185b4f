import { useMutation } from "@tanstack/react-query";
import { Button, DatePicker, Select } from "antd";
import dayjs from "dayjs";
import { useState } from "react";
import type { SubjectView } from "../../../../shared/contract/schemas/subject.ts";
import { type PlainDate, dateOf, plainDate, yearOf } from "../../../../shared/domain/date/plain-date.ts";
import { client } from "../../../client.ts";
import { Trouble } from "../../../components/trouble.tsx";
import { settingsText } from "../../../text/settings.ts";
import { useText } from "../../../text/use-text.ts";
import { mayJoin } from "./group-stays.ts";
import styles from "./subjects.module.css";

interface JoinFormProps {
  group: SubjectView;
  subjects: readonly SubjectView[];
  today: string;
}

/** Puts subjects into a group from a day on; a name that is not known yet is made first, as a unit. */
export function JoinForm({ group, subjects, today }: JoinFormProps) {
  const t = useText(settingsText).subjects;
  const [names, setNames] = useState<string[]>([]);
  const [joinedOn, setJoinedOn] = useState<PlainDate>(dateOf(yearOf(plainDate(today)), 1, 1));
  const known = mayJoin(group, subjects);
  const join = useMutation({
    mutationFn: async () => {
      for (const name of names) {
        const subject = known.find(({ id }) => id === name) ?? (await client.subjects.create({ name, kind: "unit" }));
        await client.subjects.join({ groupId: group.id, subjectId: subject.id, joinedOn });
        // Each one that is in leaves the field, so that trouble with a later one can be put right there.
        setNames((left) => left.filter((other) => other !== name));
      }
    },
  });
  return (
    <div className={styles.join}>
      <Select
        mode="tags"
        className={styles.names}
        aria-label={t.joinNames}
        placeholder={t.joinNames}
        value={names}
        tokenSeparators={["、", "，", ",", "；"]}
        showSearch={{ optionFilterProp: "label" }}
        options={known.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={setNames}
      />
      <DatePicker
        aria-label={t.joinedOn}
        value={dayjs(joinedOn)}
        allowClear={false}
        onChange={(day) => day && setJoinedOn(plainDate(day.format("YYYY-MM-DD")))}
      />
      <span>{t.fromThatDay}</span>
      <Button loading={join.isPending} disabled={names.length === 0} onClick={() => join.mutate()}>
        {t.join}
      </Button>
      {join.error && <Trouble error={join.error} />}
    </div>
  );
}
