import { useQuery } from "@tanstack/react-query";
import type { AppInfo } from "../../shared/contract/schemas/settings.ts";
import { duty } from "../client.ts";
import { Icon } from "../components/icon.tsx";
import { routeHash } from "../routing/route.ts";
import { shellText } from "../text/shell.ts";
import { useText } from "../text/use-text.ts";
import { yearsToChoose } from "../year/days-in-year.ts";
import { useGoToYear } from "../year/use-go-to-year.ts";
import { useYearInView } from "../year/year-in-view.ts";
import styles from "./unit-year.module.css";

/** The name of the unit, with a link to its setting, and the year that is shown, which can be changed. */
export function UnitYear({ info }: { info: AppInfo | undefined }) {
  const t = useText(shellText);
  const settings = useQuery(duty.settings.get.queryOptions({ input: {} }));
  const view = useYearInView();
  const goToYear = useGoToYear();
  if (!info || view === null) return <div className={styles.space} />;
  const unit = settings.data?.unitName || t.noUnit;
  const { year, thisYear, isThisYear } = view;
  return (
    <div className={styles.selector} data-other={!isThisYear || undefined}>
      <a className={styles.unit} href={routeHash("settings")} title={unit}>
        <span className="sr-only">{t.unit} </span>
        {unit}
      </a>
      <span className={styles.year}>
        <select aria-label={t.year} value={year} onChange={(event) => goToYear(Number(event.target.value))}>
          {yearsToChoose(info.years, thisYear, year).map((choice) => (
            <option key={choice} value={choice}>
              {t.ofYear(choice)}
            </option>
          ))}
        </select>
        <Icon name="down" size={12} />
      </span>
    </div>
  );
}
