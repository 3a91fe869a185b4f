import styles from "./occurrence/occurrence-detail.module.css";

/** What is on record of a thing, a line each: what it is called, and its words as they were typed. Empty ones are left out. */
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
