import { Modal } from "antd";
import { KeyCaps } from "../components/key-hint.tsx";
import { KEYS, KEY_ACTIONS, KEY_SCOPES, type KeyScope } from "../keyboard/keys.ts";
import { shellText } from "../text/shell.ts";
import { useText } from "../text/use-text.ts";
import styles from "./key-help.module.css";

/** The list of keys that `?` opens: every entry of the table that the handlers bind. */
export function KeyHelp({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const t = useText(shellText).keys;
  return (
    <Modal open={isOpen} onCancel={onClose} footer={null} title={t.title} width={680}>
      <div className={styles.scopes}>
        {KEY_SCOPES.map((scope) => (
          <Scope key={scope} scope={scope} />
        ))}
      </div>
      <p className={styles.note}>{t.off}</p>
    </Modal>
  );
}

function Scope({ scope }: { scope: KeyScope }) {
  const t = useText(shellText).keys;
  return (
    <section>
      <h3 className={styles.scope}>{t.scopes[scope]}</h3>
      <dl className={styles.list}>
        {KEY_ACTIONS.filter((action) => KEYS[action].scope === scope).map((action) => (
          <div key={action}>
            <dt aria-label={KEYS[action].caps.join(" ")}>
              <KeyCaps action={action} />
            </dt>
            <dd>{t.actions[action]}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
