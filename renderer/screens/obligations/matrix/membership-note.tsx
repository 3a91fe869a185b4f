import type { ObligationMatrix } from "../../../../shared/contract/schemas/subject.ts";
import { useDates } from "../../../text/dates.ts";
import { obligationsText } from "../../../text/obligations.ts";
import { useText } from "../../../text/use-text.ts";
import styles from "./matrix.module.css";

/** The day on which a member joined or left, where it lies within the year. */
export function MembershipNote({ row: { joinedOn, leftOn } }: { row: ObligationMatrix["rows"][number] }) {
  const t = useText(obligationsText).matrix;
  const dates = useDates();
  if (joinedOn === null && leftOn === null) return null;
  return (
    <span className={styles.membership}>
      {[joinedOn && t.joined(dates.day(joinedOn)), leftOn && t.left(dates.day(leftOn))].filter(Boolean).join("　")}
    </span>
  );
}
