import { useMutation } from "@tanstack/react-query";
import { Button, Modal } from "antd";
import { useState } from "react";
import type { PersonView } from "../../../shared/contract/schemas/roster.ts";
import { rosterWords } from "../../../shared/words/roster.ts";
import { duty } from "../../client.ts";
import { Trouble } from "../../components/trouble.tsx";
import { useMessage } from "../../shell/messages.tsx";
import { useDates } from "../../text/dates.ts";
import { peopleText } from "../../text/people.ts";
import { useLocale, useText } from "../../text/use-text.ts";
import styles from "./people.module.css";

/** One person with all that the roster has of them, and the removal. */
export function PersonDialog({ person, onClose }: { person: PersonView | null; onClose: () => void }) {
  return (
    <Modal open={person !== null} onCancel={onClose} footer={null} width={560} title={person?.label} destroyOnHidden>
      {person && <Person person={person} onClose={onClose} />}
    </Modal>
  );
}

function Person({ person, onClose }: { person: PersonView; onClose: () => void }) {
  const t = useText(peopleText);
  const dates = useDates();
  const words = rosterWords(useLocale());
  const { unit, joinedOn, fullOn, note, facts, hours, politicalBirthday: birthday } = person;
  const lines: [string, string | null][] = [
    [t.columns.unit, unit],
    [t.columns.joinedOn, joinedOn && dates.day(joinedOn)],
    [t.person.fullOn, fullOn && dates.day(fullOn)],
    [t.columns.birthday, birthday && `${dates.day(birthday.date)} ${t.years(birthday.years)}`],
    [t.columns.hours, hours.needed === null ? null : t.hours(hours.done, hours.needed)],
    [t.person.note, note],
  ];
  return (
    <div className={styles.person}>
      <dl className={styles.lines}>
        {lines.map(
          ([name, value]) =>
            value && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      {facts.length > 0 && (
        <section>
          <h3>{t.person.facts}</h3>
          <ul className={styles.facts}>
            {facts.map(({ kind, value, body, from, until }) => (
              <li key={[kind, value, body, from].join(" ")}>
                <span className={styles.quiet}>{words.facts[kind]}</span>
                <span>
                  {[kind === "class" ? words.classes[value as keyof typeof words.classes] : value, body]
                    .filter(Boolean)
                    .join(" ")}
                </span>
                <span className={styles.quiet}>
                  {until ? t.person.span(dates.day(from), dates.day(until)) : t.person.from(dates.day(from))}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <p className={styles.quiet}>{t.person.change}</p>
      <Removal person={person} onClose={onClose} />
    </div>
  );
}

/** 移除此人: asks first, with what goes and what stays, because it cannot be undone. */
function Removal({ person, onClose }: { person: PersonView; onClose: () => void }) {
  const t = useText(peopleText).person;
  const message = useMessage();
  const [isAsked, setAsked] = useState(false);
  const remove = useMutation(
    duty.roster.remove.mutationOptions({
      onSuccess: ({ replaced, left }) => {
        onClose();
        message.success(t.removed(replaced, left));
      },
    }),
  );
  if (!isAsked)
    return (
      <div>
        <Button onClick={() => setAsked(true)}>{t.remove}</Button>
      </div>
    );
  return (
    <div role="group" aria-label={t.removeAsk(person.label)} className={styles.asked}>
      <b>{t.removeAsk(person.label)}</b>
      <p>{t.removeHelp}</p>
      <div className={styles.buttons}>
        <Button danger loading={remove.isPending} onClick={() => remove.mutate({ id: person.id })}>
          {t.remove}
        </Button>
        <Button autoFocus onClick={() => setAsked(false)}>
          {t.cancel}
        </Button>
      </div>
      {remove.error && <Trouble error={remove.error} />}
    </div>
  );
}
