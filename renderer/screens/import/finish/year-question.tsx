import { Radio } from "antd";
import type { FinishQuestions } from "../../../../shared/contract/schemas/finish-import.ts";
import { importText } from "../../../text/import.ts";
import { useText } from "../../../text/use-text.ts";
import { PlanYear } from "../review/plan-year.tsx";
import { type TakenAs, choicesFor } from "./finish-draft.ts";
import styles from "./finish.module.css";

interface YearQuestionProps {
  planId: string;
  questions: FinishQuestions;
  as: TakenAs | null;
  isBusy: boolean;
  onAs: (as: TakenAs) => void;
}

/**
 * Asks for the year of a plan without one, and how a plan of another year is taken; a plan of this year needs no
 * question.
 */
export function YearQuestion({ planId, questions, as, isBusy, onAs }: YearQuestionProps) {
  const t = useText(importText).finishing;
  const { year, thisYear } = questions;
  const choices = choicesFor(questions);
  if (year === thisYear) return null;
  return (
    <section className={styles.asked} aria-label={t.yearHeading}>
      {year === null ? (
        <>
          <p>{t.noYear}</p>
          <PlanYear planId={planId} year={null} thisYear={thisYear} />
        </>
      ) : (
        <>
          <p>{t.otherYear(year, thisYear)}</p>
          <Radio.Group
            className={styles.choices}
            aria-label={t.yearHeading}
            value={as}
            disabled={isBusy}
            onChange={(event) => onAs(event.target.value as TakenAs)}
            options={choices.map((value) => ({
              value,
              label: (
                <>
                  {t.takenAs[value].label(year, thisYear)}
                  <span className={styles.choice}>{t.takenAs[value].help(year, thisYear)}</span>
                </>
              ),
            }))}
          />
        </>
      )}
    </section>
  );
}
