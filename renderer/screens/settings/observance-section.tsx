import { useQuery } from "@tanstack/react-query";
import { Button, Table } from "antd";
import { useState } from "react";
import type { ObservanceView } from "../../../shared/contract/schemas/observance.ts";
import { yearOf } from "../../../shared/domain/date/plain-date.ts";
import { duty } from "../../client.ts";
import { Trouble } from "../../components/trouble.tsx";
import { useToday } from "../../data/use-today.ts";
import { useDates } from "../../text/dates.ts";
import { CountedDuties } from "./counted-duties.tsx";
import { observancesText } from "../../text/observances.ts";
import { useText } from "../../text/use-text.ts";
import { SettingSection } from "./setting-row.tsx";
import settings from "./settings.module.css";
import { AnnouncementDialog } from "../../announcement/announcement-dialog.tsx";
import type { ObservanceOfYear } from "../../announcement/announcement-form.tsx";

/** Observances whose days are announced each year: what is known of a year, and the place where it is entered. */
export function ObservanceSection() {
  const t = useText(observancesText);
  const today = useToday();
  return (
    <SettingSection heading={t.heading} name="observances">
      <p className={settings.help}>{t.help}</p>
      {today && <Years first={yearOf(today)} />}
    </SettingSection>
  );
}

function Years({ first }: { first: number }) {
  const t = useText(observancesText);
  const dates = useDates();
  const [year, setYear] = useState(first);
  const [asked, setAsked] = useState<ObservanceOfYear | null>(null);
  const { data, error, refetch } = useQuery(duty.observances.list.queryOptions({ input: { year } }));
  const days = ({ announced }: ObservanceView) =>
    announced ? t.span(dates.full(announced.first), dates.full(announced.last)) : t.unannounced;
  return (
    <>
      {error && <Trouble error={error} onRetry={refetch} />}
      <div className={settings.buttons}>
        <Button size="small" aria-label={t.before} onClick={() => setYear(year - 1)}>
          ‹
        </Button>
        <strong aria-live="polite">{year}</strong>
        <Button size="small" aria-label={t.after} onClick={() => setYear(year + 1)}>
          ›
        </Button>
      </div>
      <Table<ObservanceView>
        size="small"
        rowKey="observance"
        dataSource={data ?? []}
        pagination={false}
        columns={[
          { title: t.name, dataIndex: "name" },
          { title: t.usual, dataIndex: "usual", width: 160 },
          { title: t.days, render: (_, row) => days(row) },
          { title: t.duties, width: 100, align: "right", render: (_, row) => t.dutyCount(row.duties.length) },
          {
            title: "",
            width: 90,
            render: (_, row) => {
              const act = row.announced ? t.correct : t.enter;
              return (
                <Button
                  size="small"
                  aria-label={t.actOn(act, t.enterFor(row.name, row.year))}
                  onClick={() => setAsked(row)}
                >
                  {act}
                </Button>
              );
            },
          },
        ]}
      />
      <CountedDuties views={data ?? []} />
      <AnnouncementDialog of={asked} onClose={() => setAsked(null)} />
    </>
  );
}
