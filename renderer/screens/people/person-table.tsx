import { Select } from "antd";
import { useState } from "react";
import type { PersonView } from "../../../shared/contract/schemas/roster.ts";
import type { PlainDate } from "../../../shared/domain/date/plain-date.ts";
import { PERSON_CLASSES, type PersonClass } from "../../../shared/domain/roster/roster.ts";
import { rosterWords } from "../../../shared/words/roster.ts";
import { scrollRegion } from "../../keyboard/scroll-region.ts";
import { useDates } from "../../text/dates.ts";
import { peopleText } from "../../text/people.ts";
import { useLocale, useText } from "../../text/use-text.ts";
import styles from "./people.module.css";

interface PersonTableProps {
  persons: readonly PersonView[];
  on: PlainDate;
  onOpen: (person: PersonView) => void;
}

/** No body can have this name, because a name is not empty. */
const NO_BRANCH = "";

/** Everybody of the roster in one table, of one class or one branch where it is asked for. */
export function PersonTable({ persons, on, onOpen }: PersonTableProps) {
  const t = useText(peopleText);
  const { classes } = rosterWords(useLocale());
  const [ofClass, setClass] = useState<PersonClass | null>(null);
  const [branch, setBranch] = useState<string | null>(null);
  if (persons.length === 0)
    return (
      <div className={styles.empty}>
        <h2>{t.start}</h2>
        <p>{t.startHelp}</p>
      </div>
    );
  const branches = [...new Set(persons.map((person) => person.branch ?? NO_BRANCH))].toSorted((a, b) =>
    a.localeCompare(b, "zh-CN"),
  );
  const fitting = persons.filter(
    (person) =>
      (ofClass === null || person.classes.includes(ofClass)) &&
      (branch === null || (person.branch ?? NO_BRANCH) === branch),
  );
  const heads = t.columns;
  return (
    <div className={styles.frame}>
      <div className={styles.filters}>
        <Select<PersonClass | "all">
          aria-label={t.byClass}
          className={styles.filter ?? ""}
          value={ofClass ?? "all"}
          onChange={(value) => setClass(value === "all" ? null : value)}
          options={[
            { value: "all", label: t.allClasses },
            ...PERSON_CLASSES.map((value) => ({ value, label: classes[value] })),
          ]}
        />
        <Select<number>
          aria-label={t.byBranch}
          className={styles.filter ?? ""}
          value={branch === null ? -1 : branches.indexOf(branch)}
          onChange={(at) => setBranch(branches[at] ?? null)}
          options={[
            { value: -1, label: t.allBranches },
            ...branches.map((name, value) => ({ value, label: name || t.noBranch })),
          ]}
        />
        <span className={styles.quiet} role="status">
          {t.shown(fitting.length, persons.length)}
        </span>
      </div>
      <div className={styles.scroll} {...scrollRegion(t.tabs.persons)}>
        <table className={styles.table}>
          <thead>
            <tr>
              {[heads.name, heads.unit, heads.branch, heads.classes, heads.joinedOn, heads.birthday].map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
              <th scope="col" className={styles.number}>
                {heads.hours}
              </th>
            </tr>
          </thead>
          <tbody>
            {fitting.map((person) => (
              <PersonRow key={person.id} person={person} on={on} onOpen={onOpen} />
            ))}
          </tbody>
        </table>
        {fitting.length === 0 && <p className={styles.empty}>{t.noneFits}</p>}
      </div>
    </div>
  );
}

interface PersonRowProps {
  person: PersonView;
  on: PlainDate;
  onOpen: (person: PersonView) => void;
}

function PersonRow({ person, on, onOpen }: PersonRowProps) {
  const t = useText(peopleText);
  const dates = useDates();
  const { classes } = rosterWords(useLocale());
  const { label, unit, branch, joinedOn, until, politicalBirthday: birthday, hours } = person;
  const { done, needed, expectedByToday } = hours;
  const isBehind = expectedByToday !== null && done < expectedByToday;
  return (
    <tr>
      <th scope="row">
        <button type="button" className={styles.name} onClick={() => onOpen(person)}>
          {label}
        </button>
        {until !== null && until < on && <small className={styles.quiet}> {t.left(dates.day(until))}</small>}
      </th>
      <td>{unit}</td>
      <td>{branch}</td>
      <td>{person.classes.map((each) => classes[each]).join("、")}</td>
      <td>
        {joinedOn
          ? dates.day(joinedOn)
          : person.lacksJoining && <span className={styles.behind}>{t.lacksJoining}</span>}
      </td>
      <td>
        {birthday && (
          <>
            {dates.day(birthday.date)} <small className={styles.quiet}>{t.years(birthday.years)}</small>
          </>
        )}
      </td>
      <td className={styles.number}>
        {isBehind && <small className={styles.behind}>{t.hoursBehind(expectedByToday)} </small>}
        {needed === null ? done > 0 && done : t.hours(done, needed)}
      </td>
    </tr>
  );
}
