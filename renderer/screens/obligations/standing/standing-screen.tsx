import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { useMemo, useRef, useState } from "react";
import type { StandingBoard, StandingItem } from "../../../../shared/contract/schemas/standing.ts";
import type { PlainDate } from "../../../../shared/domain/date/plain-date.ts";
import { duty } from "../../../client.ts";
import { KeyCaps } from "../../../components/key-hint.tsx";
import { Trouble } from "../../../components/trouble.tsx";
import { keyText } from "../../../data/occurrence-key.ts";
import { scrollRegion } from "../../../keyboard/scroll-region.ts";
import { useRowKeys } from "../../../keyboard/use-row-keys.ts";
import { useShortcuts } from "../../../keyboard/use-shortcuts.ts";
import { navigate, useRoute } from "../../../routing/use-route.ts";
import { Screen } from "../../../shell/screen.tsx";
import { obligationsText } from "../../../text/obligations.ts";
import { standingText } from "../../../text/standing.ts";
import { useText } from "../../../text/use-text.ts";
import { useYearInView } from "../../../year/year-in-view.ts";
import { GoalMark } from "./goal-mark.tsx";
import { MonthPanel } from "./month-panel.tsx";
import { type OpenPart, StandingRowLine } from "./standing-row.tsx";
import styles from "./standing.module.css";
import { useSheet } from "./use-sheet.ts";

interface StandingScreenProps {
  /** The switch between this and the table of all duties. */
  views: React.ReactNode;
}

/** 常态工作: the year's work without numbers by lead unit, with its rhythm, its stage goals and the month's list. */
export function StandingScreen({ views }: StandingScreenProps) {
  const t = useText(obligationsText);
  const { params } = useRoute();
  const view = useYearInView();
  const lead = params["lead"] ?? null;
  const input = { year: view?.year ?? null, lead };
  const { data, error, refetch } = useQuery(
    duty.standing.list.queryOptions({ input, placeholderData: keepPreviousData }),
  );
  return (
    <Screen
      title={t.title}
      caption={views}
      actions={data && <LeadChoice leads={data.leads} lead={lead} />}
      body="bare"
      foot={<Foot />}
    >
      {error && <Trouble error={error} onRetry={refetch} />}
      {data && <Loaded data={data} lead={lead} />}
    </Screen>
  );
}

function Loaded({ data, lead }: { data: StandingBoard; lead: string | null }) {
  const t = useText(standingText);
  const list = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<{ key: string; part: OpenPart } | null>(null);
  const { items, today } = data;
  const sheet = useSheet(data.month);
  const groups = useMemo(() => [...Map.groupBy(items, ({ row }) => row.lead ?? "")], [items]);
  const focused = () => {
    const key = document.activeElement?.closest<HTMLElement>("[data-standing]")?.dataset["standing"] ?? open?.key;
    return items.find(({ row }) => keyText(row) === key);
  };
  const openPart = (item: StandingItem | undefined, part: OpenPart) =>
    item && setOpen({ key: keyText(item.row), part });
  useRowKeys(list);
  useShortcuts({
    addGoal: () => openPart(focused(), "goal"),
    closeWork: () => openPart(focused(), "close"),
    onSheet: () => {
      const item = focused();
      if (item) sheet.list(item.row, !item.sheet.isListed);
    },
    ...(open && { back: () => setOpen(null) }),
  });
  return (
    <div className={styles.screen}>
      <div className={styles.main}>
        <Summary data={data} />
        {items.length === 0 ? (
          <p className={styles.empty}>{lead === null ? t.empty : t.noneOfLead}</p>
        ) : (
          <div className={styles.list} ref={list} {...scrollRegion(t.tab)}>
            <Head today={today} year={data.year} />
            {groups.map(([unit, own]) => (
              <section key={unit} aria-label={unit || t.noLead}>
                <header className={styles.group}>
                  <h2>{unit || t.noLead}</h2>
                  <span>{t.groupNote(own.length, count(own, isQuiet), count(own, isNotBegun))}</span>
                </header>
                {own.map((item) => (
                  <StandingRowLine
                    key={keyText(item.row)}
                    item={item}
                    board={data}
                    part={open?.key === keyText(item.row) ? open.part : null}
                    onPart={(part) => setOpen(part === null ? null : { key: keyText(item.row), part })}
                    onSheet={(isListed) => sheet.list(item.row, isListed)}
                  />
                ))}
              </section>
            ))}
          </div>
        )}
      </div>
      <MonthPanel data={data} sheet={sheet} />
    </div>
  );
}

const isQuiet = ({ row }: StandingItem): boolean => row.standing.isQuiet;
const isNotBegun = ({ row }: StandingItem): boolean =>
  row.standing.progress === "not-begun" && row.timeState !== "waived";
const count = (items: readonly StandingItem[], is: (item: StandingItem) => boolean): number => items.filter(is).length;

function Summary({ data }: { data: StandingBoard }) {
  const t = useText(standingText);
  const { counts, quietAfter } = data;
  const figures = (["begun", "notBegun", "closed", "unfinished", "quiet"] as const).filter(
    (name) => name !== "unfinished" || counts.unfinished > 0,
  );
  return (
    <div className={styles.summary}>
      {figures.map((name) => (
        <span key={name}>
          <strong>{counts[name]}</strong>
          {t[name]}
        </span>
      ))}
      <span>
        <strong>{counts.goals}</strong>
        {t.goalsOf(counts.goalsLeft)}
      </span>
      <span className={styles.rule}>{t.rule(quietAfter)}</span>
    </div>
  );
}

/** Work of every unit, or of one. */
function LeadChoice({ leads, lead }: { leads: readonly string[]; lead: string | null }) {
  const t = useText(standingText);
  return (
    <Select
      aria-label={t.unit}
      value={lead ?? EVERY}
      style={{ width: 160 }}
      options={[
        { value: EVERY, label: t.everyUnit },
        ...leads.map((unit) => ({ value: unit === "" ? NOBODY : unit, label: unit || t.noLead })),
      ]}
      onChange={(unit) =>
        navigate("obligations", {
          view: "standing",
          ...(unit === EVERY ? {} : { lead: unit === NOBODY ? "" : unit }),
        })
      }
    />
  );
}

const EVERY = "*";
const NOBODY = "-";

function Head({ today, year }: { today: PlainDate; year: number }) {
  const t = useText(standingText).columns;
  const month = today.startsWith(`${year}-`) ? Number(today.slice(5, 7)) : 0;
  return (
    <div className={styles.head} aria-hidden>
      <span>{t.work}</span>
      <span>{t.times}</span>
      <span>{t.last}</span>
      <span className={styles.months}>
        {Array.from({ length: 12 }, (_, index) =>
          index + 1 === month ? <b key={index}>{index + 1}</b> : <span key={index}>{index + 1}</span>,
        )}
      </span>
      <span className={styles.end}>{t.sheet}</span>
    </div>
  );
}

function Foot() {
  const t = useText(standingText);
  return (
    <footer className={styles.foot} data-screen-only>
      <span>
        <GoalMark state="scheduled" />
        {t.legend.goal}
      </span>
      <span>
        <i className={styles.stroke} />
        {t.legend.mark}
      </span>
      <span className={styles.rule}>
        <KeyCaps action="addGoal" /> {t.addGoal}
        <KeyCaps action="onSheet" /> {t.columns.sheet}
        <KeyCaps action="closeWork" /> {t.close}
      </span>
    </footer>
  );
}
