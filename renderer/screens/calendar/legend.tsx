import { StateMark } from "../../components/state-mark.tsx";
import { Tag } from "../../components/tag.tsx";
import { calendarText } from "../../text/calendar.ts";
import { commonText } from "../../text/common.ts";
import { useText } from "../../text/use-text.ts";
import styles from "./calendar.module.css";

const STATES = ["scheduled", "near", "behind-pace", "overdue", "done", "made-up-late", "incomplete"] as const;

/** What the marks and badges mean. */
export function Legend() {
  const t = useText(calendarText);
  const common = useText(commonText);
  return (
    <div className={styles.legend}>
      {STATES.map((state) => (
        <span key={state}>
          <StateMark state={state} silent />
          {common.state[state]}
        </span>
      ))}
      <span>
        <i className={styles.plan} />
        {t.legendPlanned}
      </span>
      <span className={styles.badges}>
        <Tag tone="light">{common.rest}</Tag>
        {t.legendRest}
        <Tag tone="dark">{common.makeup}</Tag>
        {t.legendMakeup}
      </span>
    </div>
  );
}
