import { Button } from "antd";
import { shownState } from "../../../../shared/contract/row-kinds.ts";
import type { StandingBoard, StandingItem } from "../../../../shared/contract/schemas/standing.ts";
import { Trouble } from "../../../components/trouble.tsx";
import { WordsInput } from "../../../components/words-input.tsx";
import { DraftFields } from "../../../drafts/draft-fields.tsx";
import { scrollRegion } from "../../../keyboard/scroll-region.ts";
import { navigate } from "../../../routing/use-route.ts";
import { useDates } from "../../../text/dates.ts";
import { standingText } from "../../../text/standing.ts";
import { useText } from "../../../text/use-text.ts";
import { GoalMark } from "./goal-mark.tsx";
import styles from "./standing.module.css";
import type { Sheet } from "./use-sheet.ts";

/**
 * The block of standing work on this month's checklist, as it is printed: the stage goals, and the works that the
 * clerk listed.
 */
export function MonthPanel({ data, sheet }: { data: StandingBoard; sheet: Sheet }) {
  const t = useText(standingText).panel;
  const dates = useDates();
  const { month, items } = data;
  const goals = items
    .flatMap((item) => item.goals)
    .filter(({ shownDate }) => shownDate.startsWith(month))
    .toSorted((a, b) => (a.shownDate < b.shownDate ? -1 : 1));
  const works = onceEach(items.filter((item) => isGoing(item) && item.sheet.isListed));
  const missing = onceEach(items.filter((item) => item.row.standing.isQuiet && !item.sheet.isListed));
  const name = t.heading(Number(month.slice(5)));
  return (
    <aside className={styles.panel} {...scrollRegion(name)}>
      <h2>
        {name} <span>{t.note}</span>
      </h2>
      <h3>
        {t.goals} <span>{t.goalsDue(goals.length)}</span>
      </h3>
      <ul>
        {goals.map((goal) => (
          <li key={`${goal.obligationId} ${goal.subjectId}`}>
            <div className={styles.work}>
              <span>{goal.title}</span>
              <GoalMark state={shownState(goal)} />
            </div>
            <small>{[dates.dayAndWeekday(goal.shownDate), goal.lead].filter(Boolean).join("，")}</small>
          </li>
        ))}
      </ul>
      <h3>
        {t.works} <span>{t.worksOn(works.length)}</span>
      </h3>
      <ul>
        {works.map(({ row, sheet: place }) => (
          <li key={row.obligationId}>
            <div className={styles.work}>
              <span>{row.title}</span>
              <small>{row.lead}</small>
            </div>
            <DraftFields draft={{ form: "month-words", key: `${row.obligationId} ${month}` }}>
              <WordsInput
                style={{ width: "100%" }}
                label={t.doingOf(row.title)}
                placeholder={t.doing}
                maxLength={200}
                isRequired={false}
                value={place.words ?? ""}
                onChange={(words) => words !== (place.words ?? "") && sheet.say(row, words)}
              />
            </DraftFields>
          </li>
        ))}
      </ul>
      {goals.length + works.length === 0 && <p className={styles.caption}>{t.empty}</p>}
      {missing.length > 0 && (
        <>
          <p className={styles.caption}>{t.notOn(missing.length, missing.map(({ row }) => row.title).join("、"))}</p>
          <div>
            <Button size="small" onClick={() => missing.forEach(({ row }) => sheet.list(row, true))}>
              {t.putAll}
            </Button>
          </div>
        </>
      )}
      {sheet.error && <Trouble error={sheet.error} />}
      <div className={styles.preview}>
        <Button block onClick={() => navigate("print")}>
          {t.preview}
        </Button>
      </div>
    </aside>
  );
}

const isGoing = ({ row }: StandingItem): boolean => row.timeState === "standing";

/** A duty of several subjects is one line of the list. */
const onceEach = (items: readonly StandingItem[]): StandingItem[] => [
  ...new Map(items.map((item) => [item.row.obligationId, item])).values(),
];
