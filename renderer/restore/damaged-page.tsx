import { useState } from "react";
import { Button } from "../components/button.tsx";
import { Trouble } from "../components/trouble.tsx";
import { restoreText } from "../text/restore.ts";
import { useText } from "../text/use-text.ts";
import { RestorePanel } from "./restore-panel.tsx";
import styles from "./restore.module.css";

/** The whole page while the data cannot be opened: why, and the way back to a backup. */
export function DamagedPage({ error, onRestored }: { error: unknown; onRestored: () => void }) {
  const t = useText(restoreText);
  // After a restore the data are open, and their trouble is gone; what was done stays on the page until it was read.
  const [trouble] = useState(error);
  return (
    <main className={styles.damaged} id="main">
      <h1>{t.damagedTitle}</h1>
      <Trouble error={trouble} />
      <p className={styles.said}>{t.damagedAdvice}</p>
      <RestorePanel firstPlace="" onRestored={onRestored} />
      <div className={styles.acts}>
        <Button type="text" onClick={() => window.location.reload()}>
          {t.startAnew}
        </Button>
      </div>
    </main>
  );
}
