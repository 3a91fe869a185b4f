import { useQuery } from "@tanstack/react-query";
import type { AppInfo } from "../../shared/contract/schemas/settings.ts";
import { yearOf } from "../../shared/domain/date/plain-date.ts";
import { duty } from "../client.ts";
import { Icon } from "../components/icon.tsx";
import { routeHash } from "../routing/route.ts";
import { shellText } from "../text/shell.ts";
import { useText } from "../text/use-text.ts";
import styles from "./unit-year.module.css";

/** Whose calendar this is and the current year, which stays in sight beside a long name; opens the settings, where the unit's name is written. */
export function UnitYear({ info }: { info: AppInfo | undefined }) {
  const t = useText(shellText);
  const settings = useQuery(duty.settings.get.queryOptions({ input: {} }));
  if (!info) return <div className={styles.space} />;
  const unit = settings.data?.unitName || t.noUnit;
  const year = yearOf(info.today);
  const label = t.unitYear(unit, year);
  return (
    <a className={styles.selector} href={routeHash("settings")} title={label}>
      <span className="sr-only">{t.yearAndUnit} </span>
      <span className={styles.unit}>{unit}</span>
      <span className={styles.year}>{t.ofYear(year)}</span>
      <Icon name="down" size={12} />
    </a>
  );
}
