import { type KeyAction, KEYS, capsOf } from "../keyboard/keys.ts";
import styles from "./key-hint.module.css";

/** The key of an action beside its label: a hint for the eye, left out of the accessible name. */
export function KeyHint({ action }: { action: KeyAction }) {
  return <KeyCap cap={capsOf(action)} />;
}

/** The keys of an action, each on a cap of its own. */
export const KeyCaps = ({ action }: { action: KeyAction }) =>
  KEYS[action].caps.map((cap) => <KeyCap key={cap} cap={cap} />);

/** A key of a single field or table, which is in no list of shortcuts. */
export const KeyCap = ({ cap }: { cap: string }) => (
  <kbd className={styles.key} aria-hidden>
    {cap}
  </kbd>
);
