import { useQuery } from "@tanstack/react-query";
import { Button, Segmented, Select } from "antd";
import { useState } from "react";
import { duty } from "../client.ts";
import { Field } from "../components/field.tsx";
import { NumberInput } from "../components/number-input.tsx";
import { membersOn } from "../data/group-members.ts";
import { nameList } from "../data/name-list.ts";
import { recordText } from "../text/record.ts";
import { useText } from "../text/use-text.ts";
import styles from "./attendance-field.module.css";
import { ATTENDANCES, type Attendance, type DraftParticipant, countAttendance, withNames } from "./participants.ts";
import { HOURS_FIELD } from "./record-draft.ts";
import type { HappeningForm } from "./use-record-form.ts";

/** Names shown in the field before the rest is counted. */
const SHOWN = 4;

/** 参加人: names, or a whole group as it was on the day; each can be excused or absent, with hours of their own. */
export function AttendanceField({ form }: { form: HappeningForm }) {
  const t = useText(recordText).attendance;
  const [isListed, setListed] = useState(false);
  const subjects = useQuery(duty.subjects.list.queryOptions({ input: {} }));
  const { participants, happenedOn } = form.draft;
  const groups = (subjects.data ?? []).filter(({ kind }) => kind === "group");
  const people = (subjects.data ?? []).filter(({ kind }) => kind === "person");
  const set = (list: readonly DraftParticipant[]) => form.change({ participants: list });
  const choose = (names: readonly string[]) => {
    // The name of a group stands for its members on the day.
    const expanded = names.flatMap((name) => {
      const group = groups.find((other) => other.name === name);
      return group ? membersOn(group, happenedOn) : nameList(name);
    });
    set(withNames(participants, expanded));
  };
  const change = (name: string, part: Partial<DraftParticipant>) =>
    set(participants.map((participant) => (participant.name === name ? { ...participant, ...part } : participant)));
  const count = countAttendance(participants);
  return (
    <div className={styles.attendance}>
      <Field
        label={t.label}
        hint={participants.length > 0 && t.count(count.expected, count.attended, count.excused, count.absent)}
      >
        <Select
          mode="tags"
          aria-label={t.label}
          placeholder={t.placeholder}
          maxTagCount={SHOWN}
          tokenSeparators={[",", "，", "、", ";", "；"]}
          value={participants.map(({ name }) => name)}
          onChange={choose}
          options={[
            ...groups.map((group) => ({
              value: group.name,
              label: t.group(group.name, membersOn(group, happenedOn).length),
            })),
            ...people.map(({ name }) => ({ value: name, label: name })),
          ]}
        />
      </Field>
      {participants.length > 0 && (
        <Button size="small" type="text" aria-expanded={isListed} onClick={() => setListed(!isListed)}>
          {isListed ? t.fold : t.each}
        </Button>
      )}
      {isListed && (
        <ul className={styles.list}>
          {participants.map((participant) => (
            <ParticipantRow
              key={participant.name}
              participant={participant}
              usualHours={form.draft.hours}
              onChange={(part) => change(participant.name, part)}
            />
          ))}
        </ul>
      )}
    </div>
  );
}

interface ParticipantRowProps {
  participant: DraftParticipant;
  /** The activity's hours, which hold where nothing else is said. */
  usualHours: number | null;
  onChange: (part: Partial<DraftParticipant>) => void;
}

function ParticipantRow({ participant, usualHours, onChange }: ParticipantRowProps) {
  const t = useText(recordText).attendance;
  const { name, attendance, hours } = participant;
  return (
    <li className={styles.row}>
      <span className={styles.name}>{name}</span>
      <Segmented<Attendance>
        size="small"
        aria-label={t.of(name)}
        value={attendance}
        onChange={(changed) => onChange({ attendance: changed })}
        options={ATTENDANCES.map((value) => ({ value, label: t.states[value] }))}
      />
      <NumberInput
        {...HOURS_FIELD}
        size="small"
        label={t.hoursOf(name)}
        style={{ width: 84 }}
        unit={t.hoursUnit}
        hasSuffix
        mayBeEmpty
        disabled={attendance !== "attended"}
        placeholder={usualHours === null ? undefined : String(usualHours)}
        value={hours}
        onChange={(changed) => onChange({ hours: changed })}
      />
    </li>
  );
}
