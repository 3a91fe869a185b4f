import { Button, Segmented } from "antd";
import { useMemo, useState } from "react";
import { type PlainDate, yearOf } from "../../../shared/domain/date/plain-date.ts";
import { Trouble } from "../../components/trouble.tsx";
import { navigate, useRoute } from "../../routing/use-route.ts";
import { Screen } from "../../shell/screen.tsx";
import { commonText } from "../../text/common.ts";
import { obligationsText } from "../../text/obligations.ts";
import { standingText } from "../../text/standing.ts";
import { useLocale, useText } from "../../text/use-text.ts";
import { CreateDrawer } from "./create/create-drawer.tsx";
import { EmptyObligations } from "./list/empty-obligations.tsx";
import { FilterBar } from "./list/filter-bar.tsx";
import { type RowFilter, NO_FILTER, filterChoices, filterRows, isFiltering } from "./list/filter-rows.ts";
import { MatrixScreen } from "./matrix/matrix-screen.tsx";
import { ObligationDrawer } from "./detail/obligation-drawer.tsx";
import { type ObligationRow, isSetAside } from "./list/obligation-rows.ts";
import { ObligationTable } from "./list/obligation-table.tsx";
import styles from "./obligations-screen.module.css";
import { StandingScreen } from "./standing/standing-screen.tsx";
import { StatuteCaption } from "./statute/statute-caption.tsx";
import { StatuteDrawer } from "./statute/statute-drawer.tsx";
import { useObligationRows } from "./list/use-obligation-rows.ts";
import type { KnownNames } from "./basics/word-fields.tsx";

/**
 * All duties in the plan's order. `#/obligations?id=…` opens one, with `&view=matrix` who has done it, `?new=1` the form
 * for another, `?advice=1` the regulations beside them.
 */
export function ObligationsScreen() {
  const t = useText(obligationsText);
  const { params } = useRoute();
  const { data, error, retry } = useObligationRows();
  // An empty list has the buttons in the page itself.
  const actions = data?.rows.length !== 0 && (
    <Button type="primary" onClick={() => navigate("obligations", { new: "1" })}>
      {t.add}
    </Button>
  );
  if (params["view"] === "standing" && !params["id"]) return <StandingScreen views={<Views view="standing" />} />;
  if (!data)
    return (
      <Screen title={t.title} actions={actions}>
        {error && <Trouble error={error} onRetry={retry} />}
      </Screen>
    );
  return <Loaded {...data} actions={actions} trouble={error && <Trouble error={error} onRetry={retry} />} />;
}

interface LoadedProps {
  rows: readonly ObligationRow[];
  today: PlainDate;
  year: number;
  areStatesKnown: boolean;
  actions: React.ReactNode;
  trouble: React.ReactNode;
}

function Loaded({ rows, today, year, areStatesKnown, actions, trouble }: LoadedProps) {
  const t = useText(obligationsText);
  const locale = useLocale();
  const { params } = useRoute();
  const [filter, setFilter] = useState(NO_FILTER);
  const ofYear = useMemo(() => rows.filter(({ isOfYear }) => isOfYear), [rows]);
  const shown = useMemo(() => filterRows(ofYear, filter), [ofYear, filter]);
  const choices = useMemo(() => filterChoices(ofYear, locale), [ofYear, locale]);
  const known = useMemo(() => knownNames(rows, locale), [rows, locale]);
  const id = params["id"] ?? null;
  const isNew = params["new"] === "1";
  const isAdvised = params["advice"] === "1";
  const open = rows.find(({ obligation }) => obligation.id === id);
  if (open && params["view"] === "matrix")
    return <MatrixScreen key={open.obligation.id} duty={open.obligation} sentence={open.sentence} today={today} />;
  return (
    <Screen
      title={t.title}
      caption={
        rows.length > 0 && (
          <Caption
            rows={ofYear}
            shown={shown}
            filter={filter}
            ofOtherYears={rows.length - ofYear.length}
            onSetAside={() => setFilter({ ...NO_FILTER, state: "set-aside" })}
          />
        )
      }
      actions={actions}
      body="bare"
    >
      <div className={styles.screen}>
        {trouble && <div className={styles.trouble}>{trouble}</div>}
        {rows.length === 0 ? (
          <EmptyObligations />
        ) : (
          <>
            <FilterBar filter={filter} choices={choices} onFilter={setFilter} />
            <ObligationTable
              rows={shown}
              openId={id}
              hasKeys={id === null && !isNew && !isAdvised}
              areStatesKnown={areStatesKnown}
              stateHead={year === yearOf(today) ? t.stateNow : t.stateOf(year)}
            />
            {shown.length === 0 && isFiltering(filter) && <NoMatch onClear={() => setFilter(NO_FILTER)} />}
            {shown.length === 0 && !isFiltering(filter) && <p className={styles.noMatch}>{t.noneInYear(year)}</p>}
          </>
        )}
      </div>
      <ObligationDrawer id={id} adopt={params["adopt"] ?? null} rows={rows} shown={shown} today={today} known={known} />
      <CreateDrawer isOpen={isNew} floor={params["floor"] ?? null} today={today} known={known} />
      <StatuteDrawer isOpen={isAdvised} />
    </Screen>
  );
}

interface CaptionProps {
  /** The duties of the year that is shown. */
  rows: readonly ObligationRow[];
  shown: readonly ObligationRow[];
  filter: RowFilter;
  ofOtherYears: number;
  onSetAside: () => void;
}

/** The number of duties, of filtered ones, and of duties out of use, with a link to these. */
function Caption({ rows, shown, filter, ofOtherYears, onSetAside }: CaptionProps) {
  const t = useText(obligationsText);
  const aside = rows.filter(isSetAside).length;
  const count = isFiltering(filter) ? t.shown(shown.length, rows.length) : t.count(shown.length);
  return (
    <>
      <Views view="all" />
      <span role="status">{count}</span>
      {aside > 0 && !isFiltering(filter) && (
        <button type="button" className={styles.aside} onClick={onSetAside}>
          {t.setAsideCount(aside)}
        </button>
      )}
      <StatuteCaption />
      {ofOtherYears > 0 && !isFiltering(filter) && <span className={styles.other}>{t.otherYears(ofOtherYears)}</span>}
    </>
  );
}

function NoMatch({ onClear }: { onClear: () => void }) {
  const t = useText(obligationsText);
  const common = useText(commonText);
  return (
    <p className={styles.noMatch}>
      {t.noMatch} <Button onClick={onClear}>{common.clearFilter}</Button>
    </p>
  );
}

/** The choice of the screen: all duties, or standing work alone. */
function Views({ view }: { view: "all" | "standing" }) {
  const t = useText(standingText);
  return (
    <Segmented
      className={styles.views ?? ""}
      aria-label={t.view}
      value={view}
      options={[
        { value: "all", label: t.allTab },
        { value: "standing", label: t.tab },
      ]}
      onChange={(next) => navigate("obligations", next === "standing" ? { view: "standing" } : {})}
    />
  );
}

/** The units and categories that the duties name already. */
function knownNames(rows: readonly ObligationRow[], locale: string): KnownNames {
  const { categories } = filterChoices(rows, locale);
  const units = rows.flatMap(({ obligation: { lead, supporting } }) => [lead ?? "", ...supporting]);
  return {
    units: [...new Set(units)].filter(Boolean).toSorted((a, b) => a.localeCompare(b, locale)),
    categories: categories.filter(Boolean),
  };
}
