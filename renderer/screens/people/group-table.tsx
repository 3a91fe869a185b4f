import type { RosterGroupView, RosterView } from "../../../shared/contract/schemas/roster.ts";
import { rosterWords } from "../../../shared/words/roster.ts";
import { scrollRegion } from "../../keyboard/scroll-region.ts";
import { peopleText } from "../../text/people.ts";
import { useLocale, useText } from "../../text/use-text.ts";
import styles from "./people.module.css";

/** Members that a row names before it only counts them. */
const NAMED = 6;

/** The groups: by which condition, or by hand; who is in it today, and how many duties use it. */
export function GroupTable({ roster: { groups, persons, bodies } }: { roster: RosterView }) {
  const t = useText(peopleText);
  if (groups.length === 0) return <p className={styles.empty}>{t.noGroups}</p>;
  const names = new Map([
    ...persons.map(({ id, label }) => [id, label] as const),
    ...bodies.map(({ id, name }) => [id, name] as const),
  ]);
  const membersOf = ({ members }: RosterGroupView): string => {
    const known = members.flatMap((id) => names.get(id) ?? []);
    if (members.length === 0) return t.empty;
    const first = known.slice(0, NAMED).join("、");
    return known.length === members.length && known.length <= NAMED ? first : t.membersMore(first, members.length);
  };
  return (
    <div className={styles.scroll} {...scrollRegion(t.tabs.groups)}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t.columns.group}</th>
            <th scope="col">{t.columns.condition}</th>
            <th scope="col">{t.columns.members}</th>
            <th scope="col" className={styles.number}>
              {t.columns.duties}
            </th>
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <tr key={group.id}>
              <th scope="row">{group.name}</th>
              <td>
                <Condition condition={group.condition} />
              </td>
              <td>{membersOf(group)}</td>
              <td className={styles.number}>{group.obligations}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The parts of a condition in words: a member meets each of them, by any name in it. */
function Condition({ condition }: Pick<RosterGroupView, "condition">) {
  const t = useText(peopleText);
  const words = rosterWords(useLocale());
  if (condition === null) return t.byHand;
  const { over, classes, roles, pairs, units, kinds, within } = condition;
  return [
    t.over[over],
    ...[classes.map((each) => words.classes[each]), roles, pairs, units, kinds].flatMap(
      (part) => part.join("、") || [],
    ),
    ...(within.length > 0 ? [t.within(within.join("、"))] : []),
  ].join("，");
}
