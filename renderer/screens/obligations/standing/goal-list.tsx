import { Button } from "antd";
import type { DatedRow } from "../../../../shared/contract/schemas/due-row.ts";
import { shownState } from "../../../../shared/contract/row-kinds.ts";
import type { StandingItem } from "../../../../shared/contract/schemas/standing.ts";
import { recordParams } from "../../../data/occurrence-key.ts";
import { isToBeDone } from "../../../details/occurrence/is-open.ts";
import { useOpenOccurrence } from "../../../details/occurrence/open-occurrence.ts";
import { navigate } from "../../../routing/use-route.ts";
import { commonText } from "../../../text/common.ts";
import { useDates } from "../../../text/dates.ts";
import { standingText } from "../../../text/standing.ts";
import { useText } from "../../../text/use-text.ts";
import { GoalMark } from "./goal-mark.tsx";
import styles from "./standing.module.css";

/** The stage goals of one year of standing work, by date. */
export function GoalList({ item: { row, goals } }: { item: StandingItem }) {
  const t = useText(standingText);
  if (goals.length === 0) return <p className={styles.note}>{t.noGoals}</p>;
  return (
    <ul aria-label={t.openGoals(row.title)}>
      {goals.map((goal) => (
        <GoalLine key={goal.obligationId} goal={goal} />
      ))}
    </ul>
  );
}

function GoalLine({ goal }: { goal: DatedRow }) {
  const t = useText(standingText);
  const common = useText(commonText);
  const dates = useDates();
  const open = useOpenOccurrence();
  return (
    <li className={styles.goal}>
      <GoalMark state={shownState(goal)} />
      <button type="button" data-row onClick={() => open(goal)}>
        {goal.title}
      </button>
      <span>{dates.dayAndWeekday(goal.shownDate)}</span>
      <span>{[goal.lead, ...goal.supporting].filter(Boolean).join("、")}</span>
      <span>
        {isToBeDone(goal)
          ? `${common.days(goal.days)}　${common.workingDays(goal.workingDays)}`
          : common.state[shownState(goal)]}
      </span>
      {isToBeDone(goal) && (
        <Button size="small" type="text" onClick={() => navigate("record", recordParams(goal))}>
          {t.record}
        </Button>
      )}
    </li>
  );
}
