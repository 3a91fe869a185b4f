import styles from "./occurrence/occurrence-detail.module.css";

/** The facts of a record, one line each: a name, and the words as typed. Empty facts are left out. */
export function FactList({ facts }: { facts: readonly (readonly [name: string, value: string | null | undefined])[] }) {
  return (
    <dl className={styles.facts}>
      {facts.map(
        ([name, value]) =>
          value && (
            <div key={name}>
              <dt>{name}</dt>
              <dd className={styles.words}>{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
