import { Button } from "antd";
import { navigate } from "../../../routing/use-route.ts";
import { importText } from "../../../text/import.ts";
import { useText } from "../../../text/use-text.ts";
import { AskingMark } from "../review/places/asking-mark.tsx";
import styles from "./finish.module.css";

/** How much of the text nobody has understood: it becomes nothing, and is not forgotten. */
export function UnreadNote({ planId, unread }: { planId: string; unread: number }) {
  const t = useText(importText).finishing;
  if (unread === 0) return null;
  return (
    <div className={styles.unread} role="note">
      <AskingMark />
      <span>{t.unread(unread)}</span>
      <Button size="small" onClick={() => navigate("import", { plan: planId })}>
        {t.lookAtThem}
      </Button>
    </div>
  );
}
