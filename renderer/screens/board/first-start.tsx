import { Button } from "antd";
import { navigate } from "../../routing/use-route.ts";
import { boardText } from "../../text/board.ts";
import { useText } from "../../text/use-text.ts";
import styles from "./first-start.module.css";

/** An empty data folder: two buttons and one sentence. */
export function FirstStart() {
  const t = useText(boardText);
  return (
    <div className={styles.start}>
      <h2>{t.emptyTitle}</h2>
      <p>{t.emptySentence}</p>
      <div className={styles.buttons}>
        <Button type="primary" onClick={() => navigate("import")}>
          {t.importPlan}
        </Button>
        <Button onClick={() => navigate("import", { sample: "1" })}>{t.seeSample}</Button>
      </div>
    </div>
  );
}
