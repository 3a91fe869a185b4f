import { useMutation } from "@tanstack/react-query";
import { App, Button, Input } from "antd";
import { useState } from "react";
import type { HolidayYear } from "../../../../shared/contract/schemas/settings.ts";
import { client } from "../../../client.ts";
import { Trouble } from "../../../components/trouble.tsx";
import { commonText } from "../../../text/common.ts";
import { useDates } from "../../../text/dates.ts";
import { settingsText } from "../../../text/settings.ts";
import { useText } from "../../../text/use-text.ts";
import settings from "../settings.module.css";
import { dayRanges } from "./day-ranges.ts";
import styles from "./holidays.module.css";
import { NoticeEffects } from "./notice-effects.tsx";

/** A notice pasted as text is first read and shown with the dates it moves, and stored only when the person says so. */
export function HolidayNoticeForm({ onClose }: { onClose: () => void }) {
  const t = useText(settingsText).holidays;
  const common = useText(commonText);
  const { message } = App.useApp();
  const [text, setText] = useState("");
  const check = useMutation({
    mutationFn: async () => {
      const read = await client.holidays.preview({ text });
      return { read, dates: await client.holidays.effects({ text }) };
    },
  });
  const store = useMutation({
    mutationFn: () => client.holidays.store({ text }),
    onSuccess: ({ year }) => {
      void message.success(t.stored(year));
      onClose();
    },
  });
  const error = store.error ?? check.error;
  return (
    <div className={styles.form}>
      <p className={settings.help}>{t.pasteHelp}</p>
      <Input.TextArea
        aria-label={t.paste}
        rows={7}
        value={text}
        placeholder={t.placeholder}
        onChange={(event) => {
          setText(event.target.value);
          check.reset();
          store.reset();
        }}
      />
      {error && <Trouble error={error} />}
      {check.data && (
        <div role="status">
          <ReadNotice year={check.data.read} />
          <NoticeEffects dates={check.data.dates} />
        </div>
      )}
      <div className={settings.buttons}>
        {check.data ? (
          <Button type="primary" loading={store.isPending} onClick={() => store.mutate()}>
            {t.store}
          </Button>
        ) : (
          <Button disabled={text.trim() === ""} loading={check.isPending} onClick={() => check.mutate()}>
            {t.check}
          </Button>
        )}
        <Button type="text" onClick={onClose}>
          {common.cancel}
        </Button>
      </div>
    </div>
  );
}

/** What was read: each holiday with its days, and the weekend days that are worked. */
function ReadNotice({ year }: { year: HolidayYear }) {
  const t = useText(settingsText).holidays;
  const dates = useDates();
  return (
    <section className={styles.effects}>
      <h3 className={styles.heading}>{t.found(year.year, year.restDays.length, year.makeupDays.length)}</h3>
      <dl className={styles.read}>
        {dayRanges(year.restDays).map(({ name, first, last, days }) => (
          <div key={`${name} ${first}`}>
            <dt>{name}</dt>
            <dd>
              {first === last ? dates.dayAndWeekday(first) : t.range(dates.day(first), dates.day(last))}
              <span className={styles.summary}> {t.dayCount(days)}</span>
            </dd>
          </div>
        ))}
        <div>
          <dt>{t.makeupDays}</dt>
          <dd>{year.makeupDays.map(({ date }) => dates.dayAndWeekday(date)).join("、") || t.noMakeup}</dd>
        </div>
      </dl>
    </section>
  );
}
