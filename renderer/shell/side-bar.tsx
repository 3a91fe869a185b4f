import type { AppInfo } from "../../shared/contract/schemas/settings.ts";
import { Icon, type IconName } from "../components/icon.tsx";
import { capsOf } from "../keyboard/keys.ts";
import { MENU_SCREENS, type MenuScreen, type Screen, routeHash } from "../routing/route.ts";
import { shellText } from "../text/shell.ts";
import { commonText } from "../text/common.ts";
import { stepsText } from "../text/steps.ts";
import { useLocale, useText } from "../text/use-text.ts";
import { useTroubleSentence } from "../components/trouble.tsx";
import { useDailyBackup } from "./use-daily-backup.ts";
import { backupMoment } from "./backup-moment.ts";
import styles from "./side-bar.module.css";
import { useYearInView } from "../year/year-in-view.ts";
import { UnitYear } from "./unit-year.tsx";

interface SideBarProps {
  current: Screen;
  info: AppInfo | undefined;
  onSteps: () => void;
  onHelp: () => void;
}

/** The menu entry that is marked while a screen without an entry of its own is open. */
const LIT: Readonly<Record<Screen, MenuScreen | null>> = {
  board: "board",
  calendar: "calendar",
  obligations: "obligations",
  import: "import",
  "wall-chart": "wall-chart",
  ledger: "ledger",
  print: "print",
  years: "years",
  people: "people",
  settings: "settings",
  record: null,
};

/** Product, year and unit, the screens with their counts, and where the data is. */
export function SideBar({ current, info, onSteps, onHelp }: SideBarProps) {
  const t = useText(shellText);
  const common = useText(commonText);
  const steps = useText(stepsText);
  const isThisYear = useYearInView()?.isThisYear ?? true;
  const entry = (screen: MenuScreen) => (
    <li key={screen}>
      <Entry screen={screen} isCurrent={LIT[current] === screen} count={countOf(screen, info, isThisYear)} />
    </li>
  );
  return (
    <nav className={styles.bar} aria-label={t.navigation}>
      <div className={styles.product}>
        <Seal />
        <span className={styles.word}>{common.product}</span>
      </div>
      <UnitYear info={info} />
      <ul className={styles.entries}>{MENU_SCREENS.filter((screen) => screen !== "settings").map(entry)}</ul>
      <ul className={styles.entries}>
        {entry("settings")}
        <li>
          <OpenerEntry icon="undo" label={steps.title} keys={capsOf("steps")} onOpen={onSteps} />
        </li>
        <li>
          <OpenerEntry icon="help" label={t.openHelp} keys={capsOf("help")} onOpen={onHelp} />
        </li>
      </ul>
      <Foot info={info} />
    </nav>
  );
}

function Entry({ screen, isCurrent, count }: { screen: MenuScreen; isCurrent: boolean; count: number }) {
  const t = useText(shellText);
  const label = t.screens[screen];
  return (
    <a className={styles.entry} href={routeHash(screen)} aria-current={isCurrent ? "page" : undefined} title={label}>
      <Icon name={screen} />
      <span className={styles.word}>{label}</span>
      {count > 0 && <span className={styles.count}>{count}</span>}
    </a>
  );
}

interface OpenerEntryProps {
  icon: IconName;
  label: string;
  keys: string;
  onOpen: () => void;
}

/** Opens something over the screen instead of another screen. */
function OpenerEntry({ icon, label, keys, onOpen }: OpenerEntryProps) {
  return (
    <button type="button" className={styles.entry} onClick={onOpen} title={label}>
      <Icon name={icon} />
      <span className={styles.word}>{label}</span>
      <span className={styles.count}>{keys}</span>
    </button>
  );
}

/**
 * The number beside an entry: work to do (candidates to review) or size (duties of this year, while it is shown); 0
 * shows nothing.
 */
function countOf(screen: MenuScreen, info: AppInfo | undefined, isThisYear: boolean): number {
  if (screen === "obligations") return isThisYear ? (info?.counts.obligations ?? 0) : 0;
  if (screen === "ledger") return isThisYear ? (info?.counts.missingEvidence ?? 0) : 0;
  return screen === "import" ? (info?.counts.pendingCandidates ?? 0) : 0;
}

function Foot({ info }: { info: AppInfo | undefined }) {
  const t = useText(shellText);
  const locale = useLocale();
  const trouble = useDailyBackup(info?.today ?? null);
  const sentence = useTroubleSentence();
  if (!info) return <div className={styles.foot} />;
  const when = info.lastBackupAt && backupMoment(info.lastBackupAt, info.today, locale);
  return (
    <div className={styles.foot} title={info.dataFolder}>
      <div>{t.localOnly}</div>
      <div>{when ? t.lastBackup(when) : t.neverBackedUp}</div>
      {trouble && (
        <a role="alert" href="#/settings?section=data" title={sentence(trouble)}>
          {t.noDailyBackup}
        </a>
      )}
    </div>
  );
}

/** The product's seal: the first character of its name on the accent. */
function Seal() {
  return (
    <span className={styles.seal} aria-hidden>
      {"履"}
    </span>
  );
}
