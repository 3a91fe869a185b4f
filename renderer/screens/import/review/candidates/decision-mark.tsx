import type { Decision } from "../../../../../shared/contract/schemas/import-review.ts";
import { Icon } from "../../../../components/icon.tsx";
import styles from "./candidate-list.module.css";

const ICONS = { accepted: "check", edited: "edit", rejected: "close" } as const;

/** What was decided, as a shape; the word stands at the end of the row. */
export function DecisionMark({ decision, isStanding }: { decision: Decision; isStanding: boolean }) {
  if (decision !== "pending") return <Icon name={ICONS[decision]} />;
  return <span className={isStanding ? styles.noMark : styles.waiting} aria-hidden />;
}
