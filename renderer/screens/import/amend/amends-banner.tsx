import { Button } from "antd";
import type { ImportReview } from "../../../../shared/contract/schemas/import-review.ts";
import { navigate } from "../../../routing/use-route.ts";
import { importText } from "../../../text/import.ts";
import { useText } from "../../../text/use-text.ts";
import styles from "../review/review-screen.module.css";

/** The link to the list of differences, for a plan that seems to amend one in force. */
export function AmendsBanner({ review: { plan, amends } }: { review: ImportReview }) {
  const t = useText(importText).amendment;
  if (amends === null) return null;
  return (
    <div className={styles.banner} role="note">
      <span>{t.because[amends.because](amends.title, amends.number)}</span>
      <Button size="small" onClick={() => navigate("import", { plan: plan.id, compare: amends.planId })}>
        {t.open}
      </Button>
    </div>
  );
}
