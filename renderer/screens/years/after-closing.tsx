import type { YearClosing } from "../../../shared/contract/schemas/year-closing.ts";
import { useDates } from "../../text/dates.ts";
import { useText } from "../../text/use-text.ts";
import { yearsText } from "../../text/years.ts";
import styles from "./years.module.css";

/** 结账以后: what leaves, what stays, what can still be done, what goes on; and the closings so far. */
export function AfterClosing({ closing }: { closing: YearClosing }) {
  const t = useText(yearsText);
  const dates = useDates();
  const { year, figures, records, files, goesOn, history } = closing;
  const lines: [string, string][] = [
    [t.leaves, t.leavesText(year)],
    [t.remains, t.remainsText(figures.planned, records, files)],
    [t.canStill, t.canStillText],
    [t.goesOn(year), t.goesOnText(goesOn)],
  ];
  return (
    <section>
      <h2 className={styles.heading}>
        {t.after} <small>{t.afterNote}</small>
      </h2>
      <dl className={styles.after}>
        {lines.map(([name, words]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{words}</dd>
          </div>
        ))}
        {history.length > 0 && (
          <div>
            <dt>{t.history}</dt>
            <dd>
              {history
                .map(({ kind, on, by, reason }) =>
                  [dates.day(on), kind === "closed" ? t.closedAct : t.reopenedAct, by, reason]
                    .filter(Boolean)
                    .join(" "),
                )
                .join("；")}
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}
