import { Modal } from "antd";
import { KeyHint } from "../components/key-hint.tsx";
import { shellText } from "../text/shell.ts";
import { useText } from "../text/use-text.ts";
import styles from "./key-help.module.css";

/** The list of shortcuts that `?` opens. */
export function KeyHelp({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useText(shellText).keys;
  const rows: [string[], string][] = [
    [["Ctrl", "K"], t.search],
    [["N"], t.record],
    [["V"], t.event],
    [["T"], t.today],
    [["J"], t.next],
    [["K"], t.previous],
    [["Enter"], t.open],
    [["Esc"], t.back],
    [["Ctrl", "Enter"], t.save],
    [["Ctrl", "Z"], t.undo],
    [["Ctrl", "1–6"], t.screens],
    [["Alt", "← →"], t.plan],
    [["?"], t.help],
  ];
  return (
    <Modal open={open} onCancel={onClose} footer={null} title={t.title} width={420}>
      <dl className={styles.list}>
        {rows.map(([keys, what]) => (
          <div key={what}>
            <dt>
              {keys.map((key) => (
                <KeyHint key={key} keys={key} />
              ))}
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.note}>{t.off}</p>
    </Modal>
  );
}
