import { Button } from "../../components/button.tsx";
import { navigate } from "../../routing/use-route.ts";
import { boardText } from "../../text/board.ts";
import { useText } from "../../text/use-text.ts";
import styles from "./first-start.module.css";

/** No duty yet: two buttons and one sentence; or the review that was begun and not finished. */
export function FirstStart({ pending }: { pending: number }) {
  const t = useText(boardText);
  if (pending > 0)
    return (
      <div className={styles.start}>
        <h2>{t.pendingTitle(pending)}</h2>
        <p>{t.pendingSentence}</p>
        <div className={styles.buttons}>
          <Button type="primary" onClick={() => navigate("import")}>
            {t.continueReview}
          </Button>
        </div>
      </div>
    );
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
