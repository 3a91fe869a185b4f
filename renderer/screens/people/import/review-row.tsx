import { Select } from "antd";
import type { RosterReview, RosterView } from "../../../../shared/contract/schemas/roster.ts";
import { rosterWords } from "../../../../shared/words/roster.ts";
import { useDates } from "../../../text/dates.ts";
import { peopleText } from "../../../text/people.ts";
import { useLocale, useText } from "../../../text/use-text.ts";
import styles from "../people.module.css";
import { ANOTHER } from "./taken-rows.ts";

type Row = RosterReview["rows"][number];
type Person = NonNullable<Row["person"]>;

interface ReviewRowProps {
  row: Row;
  roster: RosterView;
  answer: string | null;
  /** Persons whom other rows have. */
  elsewhere: ReadonlySet<string>;
  onAnswer: (answer: string | null) => void;
}

/** A row of a list: what it was read as, and what it does; one that can be somebody known asks. */
export function ReviewRow({ row, roster, answer, elsewhere, onAnswer }: ReviewRowProps) {
  const t = useText(peopleText).import;
  const words = useRowWords(roster);
  const { line, name, result, body, candidates, troubles } = row;
  const person = candidates.find(({ id }) => id === answer)?.person ?? row.person;
  return (
    <tr>
      <td>{line}</td>
      <td>
        <b>{name}</b> {person && words(person)}
        {body && [body.kind, body.parent].filter(Boolean).join("，")}
      </td>
      <td data-result={result}>
        {result === "ask" ? (
          <div className={styles.answer}>
            <span>{t.known(name)}</span>
            <Select
              size="small"
              aria-label={t.known(name)}
              value={answer ?? ""}
              onChange={(value) => onAnswer(value || null)}
              options={[
                { value: "", label: t.later },
                ...candidates.map(({ id, label }) => ({
                  value: id,
                  label: t.samePerson(label),
                  disabled: elsewhere.has(id),
                })),
                { value: ANOTHER, label: t.another },
              ]}
            />
          </div>
        ) : (
          [t.results[result], ...troubles.map((trouble) => t.troubles[trouble])].join("：")
        )}
      </td>
    </tr>
  );
}

/** Somebody new with all that the row says; of somebody known, what becomes otherwise. */
function useRowWords({ persons }: RosterView): (person: Person) => string {
  const dates = useDates();
  const { classes, heads } = rosterWords(useLocale());
  return (person) => {
    const known = persons.find(({ id }) => id === person.id);
    const has = (fact: Person["facts"][number]) =>
      known?.facts.some((old) => old.kind === fact.kind && old.value === fact.value && old.body === fact.body) ?? false;
    const facts = person.facts
      .filter((fact) => fact.until === null && !has(fact))
      .map(({ kind, value, body }) =>
        [kind === "class" ? classes[value as keyof typeof classes] : value, body].filter(Boolean).join(" "),
      );
    return [
      person.unit !== (known?.unit ?? "") && person.unit,
      ...facts,
      person.joinedOn !== (known?.joinedOn ?? null) &&
        person.joinedOn &&
        `${heads.joinedOn} ${dates.day(person.joinedOn)}`,
      person.fullOn !== (known?.fullOn ?? null) && person.fullOn && `${heads.fullOn} ${dates.day(person.fullOn)}`,
      person.note !== (known?.note ?? "") && person.note,
    ]
      .filter(Boolean)
      .join("，");
  };
}
