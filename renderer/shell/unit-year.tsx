import { useQuery } from "@tanstack/react-query";
import type { AppInfo } from "../../shared/contract/schemas/settings.ts";
import { duty } from "../client.ts";
import { Icon } from "../components/icon.tsx";
import { routeHash } from "../routing/route.ts";
import { shellText } from "../text/shell.ts";
import { useText } from "../text/use-text.ts";
import styles from "./unit-year.module.css";

/** Whose calendar this is and the current year; opens the settings, where the unit's name is written. */
export function UnitYear({ info }: { info: AppInfo | undefined }) {
  const t = useText(shellText);
  const settings = useQuery(duty.settings.get.queryOptions({ input: {} }));
  if (!info) return <div className={styles.space} />;
  const label = t.unitYear(settings.data?.unitName || t.noUnit, Number(info.today.slice(0, 4)));
  return (
    <a className={styles.selector} href={routeHash("settings")} aria-label={`${t.yearAndUnit} ${label}`} title={label}>
      <span>{label}</span>
      <Icon name="down" size={12} />
    </a>
  );
}
