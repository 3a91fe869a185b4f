import { Button } from "antd";
import { navigate } from "../../../routing/use-route.ts";
import { obligationsText } from "../../../text/obligations.ts";
import { useText } from "../../../text/use-text.ts";
import styles from "../obligations-screen.module.css";

/** No duty yet: where they come from. */
export function EmptyObligations() {
  const t = useText(obligationsText);
  return (
    <div className={styles.empty}>
      <h2>{t.emptyTitle}</h2>
      <p>{t.emptySentence}</p>
      <div className={styles.buttons}>
        <Button type="primary" onClick={() => navigate("import")}>
          {t.importPlan}
        </Button>
        <Button onClick={() => navigate("obligations", { new: "1" })}>{t.add}</Button>
      </div>
    </div>
  );
}
