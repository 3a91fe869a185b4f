import { useQuery } from "@tanstack/react-query";
import { Button, Table } from "antd";
import { useState } from "react";
import type { HolidayYear } from "../../../../shared/contract/schemas/holiday.ts";
import { duty } from "../../../client.ts";
import { Trouble } from "../../../components/trouble.tsx";
import { useDates } from "../../../text/dates.ts";
import { settingsText } from "../../../text/settings.ts";
import { useText } from "../../../text/use-text.ts";
import { SettingSection } from "../setting-row.tsx";
import settings from "../settings.module.css";
import { HolidayNoticeForm } from "./holiday-notice-form.tsx";
import styles from "./holidays.module.css";
import { pastedNotices, shownYears } from "./pasted-notices.ts";
import { type PastedNotice, WithdrawNotice } from "./withdraw-notice.tsx";

/** Enough years to see the last ones and the next. */
const SHOWN_YEARS = 4;

/** Which years' holidays are known and from what; the next notice is pasted here, and what was pasted is taken back. */
export function HolidaySection() {
  const t = useText(settingsText).holidays;
  const { data, error, refetch } = useQuery(duty.holidays.list.queryOptions({ input: {} }));
  const [isEntering, setEntering] = useState(false);
  const [withdrawing, setWithdrawing] = useState<PastedNotice | null>(null);
  const years = shownYears(data ?? [], SHOWN_YEARS);
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
          { title: t.source, render: (_, row) => <Source of={row} onWithdraw={setWithdrawing} /> },
        ]}
      />
      {years
        .filter(({ published }) => !published)
        .map(({ year }) => (
          <p key={year} className={styles.unpublished}>
            {t.unpublishedYear(year)}
          </p>
        ))}
      {withdrawing && (
        <WithdrawNotice
          key={`${withdrawing.year} ${withdrawing.changeId}`}
          notice={withdrawing}
          onClose={() => setWithdrawing(null)}
        />
      )}
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

interface SourceProps {
  readonly of: HolidayYear;
  readonly onWithdraw: (notice: PastedNotice) => void;
}

/** The papers that a year rests on; what was pasted has its button. */
function Source({ of, onWithdraw }: SourceProps) {
  const t = useText(settingsText).holidays;
  if (!of.published) return <>—</>;
  const pasted = pastedNotices(of);
  const withdrawal = (changeId: string | null) => pasted.find((notice) => notice.changeId === changeId);
  return (
    <ul className={styles.papers}>
      <Paper
        title={of.title}
        publishedOn={of.publishedOn}
        origin={of.origin === "pasted" ? t.pasted : t.bundled}
        notice={withdrawal(null)}
        onWithdraw={onWithdraw}
      />
      {of.changes.map(({ id, title, publishedOn }) => (
        <Paper
          key={id}
          title={title}
          publishedOn={publishedOn}
          origin={`${t.change}　${t.pasted}`}
          notice={withdrawal(id)}
          onWithdraw={onWithdraw}
        />
      ))}
    </ul>
  );
}

interface PaperProps {
  readonly title: string | null;
  readonly publishedOn: HolidayYear["publishedOn"];
  readonly origin: string;
  readonly notice: PastedNotice | undefined;
  readonly onWithdraw: (notice: PastedNotice) => void;
}

function Paper({ title, publishedOn, origin, notice, onWithdraw }: PaperProps) {
  const t = useText(settingsText).holidays;
  const dates = useDates();
  return (
    <li>
      {title ?? origin}{" "}
      <span className={settings.help}>
        {[publishedOn && dates.full(publishedOn), title && origin].filter(Boolean).join("　")}
      </span>
      {notice && (
        <Button size="small" type="text" aria-label={t.withdrawOf(notice.title)} onClick={() => onWithdraw(notice)}>
          {t.withdraw}
        </Button>
      )}
    </li>
  );
}
