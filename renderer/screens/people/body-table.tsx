import type { BodyView } from "../../../shared/contract/schemas/roster.ts";
import { scrollRegion } from "../../keyboard/scroll-region.ts";
import { peopleText } from "../../text/people.ts";
import { useText } from "../../text/use-text.ts";
import styles from "./people.module.css";

/** The bodies, each with what it is below and how many persons are in it. */
export function BodyTable({ bodies }: { bodies: readonly BodyView[] }) {
  const t = useText(peopleText);
  if (bodies.length === 0) return <p className={styles.empty}>{t.noBodies}</p>;
  return (
    <div className={styles.scroll} {...scrollRegion(t.tabs.bodies)}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t.columns.body}</th>
            <th scope="col">{t.columns.kind}</th>
            <th scope="col">{t.columns.parent}</th>
            <th scope="col" className={styles.number}>
              {t.columns.persons}
            </th>
          </tr>
        </thead>
        <tbody>
          {bodies.map(({ id, name, kind, parent, persons }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td>{kind}</td>
              <td>{parent}</td>
              <td className={styles.number}>{persons}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
