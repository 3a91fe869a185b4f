import type { Screen } from "../routing/route.ts";
import { Button } from "../components/button.tsx";
import { shellText } from "../text/shell.ts";
import { useText } from "../text/use-text.ts";
import { useGoToYear } from "./use-go-to-year.ts";
import styles from "./year-band.module.css";
import { useYearInView } from "./year-in-view.ts";

/** The screens that show a chosen year; the board always shows today, and says so. */
const WITH_YEAR: readonly Screen[] = ["board", "calendar", "obligations", "print"];

/** Tells on every screen that shows another year which one it is, with a link back to this year. */
export function YearBand({ screen }: { screen: Screen }) {
  const t = useText(shellText).otherYear;
  const view = useYearInView();
  const goToYear = useGoToYear();
  if (view === null || view.isThisYear || !WITH_YEAR.includes(screen)) return null;
  const { year, thisYear } = view;
  return (
    <div className={styles.band} role="status" data-screen-only>
      <span>{screen === "board" ? t.board(year, thisYear) : t.shown(year, thisYear)}</span>
      <Button size="small" onClick={() => goToYear(thisYear)}>
        {t.back(thisYear)}
      </Button>
    </div>
  );
}
