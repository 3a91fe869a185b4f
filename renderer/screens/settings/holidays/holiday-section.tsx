import { useQuery } from "@tanstack/react-query";
import { Button, Table } from "antd";
import { useState } from "react";
import type { HolidayYear } from "../../../../shared/contract/schemas/settings.ts";
import { duty } from "../../../client.ts";
import { Trouble } from "../../../components/trouble.tsx";
import { useDates } from "../../../text/dates.ts";
import { settingsText } from "../../../text/settings.ts";
import { useText } from "../../../text/use-text.ts";
import { HolidayNoticeForm } from "./holiday-notice-form.tsx";
import { SettingSection } from "../setting-row.tsx";
import styles from "./holidays.module.css";
import settings from "../settings.module.css";

/** Enough years to see the last ones and the next. */
const SHOWN_YEARS = 4;

/** Which years' holidays are known and from what; the next notice is pasted here. */
export function HolidaySection() {
  const t = useText(settingsText).holidays;
  const { data, error, refetch } = useQuery(duty.holidays.list.queryOptions({ input: {} }));
  const [isEntering, setEntering] = useState(false);
  const years = (data ?? []).toSorted((a, b) => b.year - a.year).slice(0, SHOWN_YEARS);
  return (
    <SettingSection heading={t.heading} name="holidays">
      <p className={settings.help}>{t.help}</p>
      {error && <Trouble error={error} onRetry={refetch} />}
      <Table<HolidayYear>
        size="small"
        rowKey="year"
        dataSource={years}
        pagination={false}
        columns={[
          { title: t.year, dataIndex: "year", width: 80 },
          { title: t.state, width: 110, render: (_, row) => (row.published ? t.published : t.unpublished) },
          {
            title: t.restDays,
            width: 90,
            align: "right",
            render: (_, row) => (row.published ? t.days(row.restDays.length) : "—"),
          },
          {
            title: t.makeupDays,
            width: 110,
            align: "right",
            render: (_, row) => (row.published ? t.days(row.makeupDays.length) : "—"),
          },
          { title: t.source, render: (_, row) => <Source of={row} /> },
        ]}
      />
      {years
        .filter(({ published }) => !published)
        .map(({ year }) => (
          <p key={year} className={styles.unpublished}>
            {t.unpublishedYear(year)}
          </p>
        ))}
      {isEntering ? (
        <HolidayNoticeForm onClose={() => setEntering(false)} />
      ) : (
        <div className={settings.buttons}>
          <Button onClick={() => setEntering(true)}>{t.paste}</Button>
        </div>
      )}
    </SettingSection>
  );
}

function Source({ of }: { of: HolidayYear }) {
  const t = useText(settingsText).holidays;
  const dates = useDates();
  if (!of.published) return <>—</>;
  const origin = of.origin === "pasted" ? t.pasted : t.bundled;
  return (
    <>
      {of.title ?? origin}{" "}
      <span className={settings.help}>
        {[of.publishedOn && dates.full(of.publishedOn), of.title && origin].filter(Boolean).join("　")}
      </span>
    </>
  );
}
