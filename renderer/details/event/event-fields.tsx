import { useQuery } from "@tanstack/react-query";
import { Input } from "antd";
import type { EventMatch } from "../../../shared/contract/schemas/logged-event.ts";
import { duty } from "../../client.ts";
import { DayInput } from "../../components/day-input.tsx";
import { SuggestedInput } from "../../components/suggested-input.tsx";
import { Field } from "../../components/field.tsx";
import { type TypedFields, TypedFieldsContext } from "../../components/typed/typed-fields.tsx";
import { eventsText } from "../../text/events.ts";
import { useText } from "../../text/use-text.ts";
import { eventNames } from "./chosen-matches.ts";
import type { EventDraft } from "./event-draft.ts";
import styles from "../../components/entry-form.module.css";
import { MatchList } from "./match-list.tsx";

interface EventFieldsProps {
  draft: EventDraft;
  onChange: (parts: Partial<EventDraft>) => void;
  fields: TypedFields;
  /** The duties that may be started by it; null while they are looked up. */
  matches: readonly EventMatch[] | null;
  /** The ids of the ticked duties. */
  chosen: readonly string[];
}

const NONE: readonly EventMatch[] = [];

/** What happened, when, to whom; and the duties whose clock it starts. */
export function EventInputs({ draft, onChange, fields, matches, chosen }: EventFieldsProps) {
  const t = useText(eventsText);
  const known = useQuery(duty.events.match.queryOptions({ input: { name: "" } }));
  const subjects = useQuery(duty.subjects.list.queryOptions({ input: {} }));
  const isNamed = draft.name.trim() !== "";
  return (
    <>
      <Field label={t.name}>
        <SuggestedInput
          autoFocus
          aria-label={t.name}
          placeholder={t.namePlaceholder}
          maxLength={200}
          value={draft.name}
          names={eventNames(known.data ?? NONE)}
          onChange={(name) => onChange({ name })}
        />
      </Field>
      <div className={styles.pair}>
        <Field label={t.day} hint={t.dayHint}>
          <TypedFieldsContext value={fields}>
            <DayInput label={t.day} missingYear="past" value={draft.day} onChange={(day) => onChange({ day })} />
          </TypedFieldsContext>
        </Field>
        <Field label={t.subject} hint={t.subjectHint}>
          <SuggestedInput
            aria-label={t.subject}
            maxLength={200}
            value={draft.subject}
            names={(subjects.data ?? []).map((subject) => subject.name)}
            onChange={(subject) => onChange({ subject })}
          />
        </Field>
      </div>
      <Field label={t.words}>
        <Input.TextArea
          rows={2}
          maxLength={2_000}
          value={draft.note}
          onChange={(event) => onChange({ note: event.target.value })}
        />
      </Field>
      <div>
        <div className={styles.label}>{t.starts}</div>
        {!isNamed && <p className={styles.quiet}>{t.startsAfterName}</p>}
        {isNamed && matches?.length === 0 && <p className={styles.quiet}>{t.startsNone}</p>}
        <MatchList
          matches={isNamed ? (matches ?? NONE) : NONE}
          chosen={chosen}
          onTick={(id, isOn) => onChange({ ticks: { ...draft.ticks, [id]: isOn } })}
        />
      </div>
    </>
  );
}
