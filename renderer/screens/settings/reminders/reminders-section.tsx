import { useQuery } from "@tanstack/react-query";
import { Select, Switch } from "antd";
import type { Settings } from "../../../../shared/contract/schemas/settings.ts";
import type { ReminderRules } from "../../../../shared/domain/reminder/reminder-rules.ts";
import { duty } from "../../../client.ts";
import { TimeInput } from "../../../components/time-input.tsx";
import { DraftFields } from "../../../drafts/draft-fields.tsx";
import { remindersText } from "../../../text/reminders.ts";
import { useText } from "../../../text/use-text.ts";
import { SettingRow, SettingSection } from "../setting-row.tsx";
import { useChangeSetting } from "../use-change-setting.ts";
import { BrowserNotices } from "./browser-notices.tsx";
import { Exceptions } from "./exceptions.tsx";
import { LeadsSelect } from "./leads-select.tsx";
import { NextReminders } from "./next-reminders.tsx";
import { QuietHours } from "./quiet-hours.tsx";

const MINUTES = [0, 10, 15, 30, 60, 120] as const;
const EVERY = [1, 3, 5, 10, 20] as const;
const DAYS_OF_MONTH = [5, 10, 15, 20, 25, 31] as const;

/** When to be reminded, and what follows from that in the next days. */
export function RemindersSection({ settings }: { settings: Settings }) {
  const t = useText(remindersText);
  const store = useChangeSetting();
  const { data: info } = useQuery(duty.app.info.queryOptions({ input: {} }));
  const rules = settings.reminders;
  const change = (part: Partial<ReminderRules>) => store({ reminders: { ...rules, ...part } });
  return (
    <SettingSection heading={t.heading} name="reminders">
      <SettingRow label={t.isOn} help={t.help}>
        {(labelId) => <Switch aria-labelledby={labelId} checked={rules.isOn} onChange={(isOn) => change({ isOn })} />}
      </SettingRow>
      {rules.isOn && <Rules rules={rules} onChange={change} />}
      {info?.door === "electron" && <DesktopRows settings={settings} onChange={store} />}
      {info?.door === "host" && (
        <SettingRow label={t.browser} help={t.browserHelp}>
          {() => <BrowserNotices />}
        </SettingRow>
      )}
      <SettingRow label={t.next}>{() => <NextReminders />}</SettingRow>
    </SettingSection>
  );
}

interface DesktopRowsProps {
  settings: Settings;
  onChange: (part: Partial<Settings>) => unknown;
}

/** What only the desktop program does: go on in the tray, and start with the system. */
function DesktopRows({ settings, onChange }: DesktopRowsProps) {
  const t = useText(remindersText);
  return (
    <>
      <SettingRow label={t.tray} help={t.trayHelp}>
        {() => (
          <>
            <Switch
              aria-label={t.staysInTray}
              checked={settings.staysInTray}
              onChange={(staysInTray) => onChange({ staysInTray })}
            />{" "}
            {t.staysInTray}
          </>
        )}
      </SettingRow>
      <SettingRow label={t.login} help={t.loginHelp}>
        {() => (
          <>
            <Switch
              aria-label={t.startsAtLogin}
              checked={settings.startsAtLogin}
              onChange={(startsAtLogin) => onChange({ startsAtLogin })}
            />{" "}
            {t.startsAtLogin}
          </>
        )}
      </SettingRow>
    </>
  );
}

interface RulesProps {
  rules: ReminderRules;
  onChange: (part: Partial<ReminderRules>) => unknown;
}

function Rules({ rules, onChange }: RulesProps) {
  const t = useText(remindersText);
  return (
    <>
      <SettingRow label={t.digestAt}>
        {() => (
          <>
            <DraftFields draft={{ form: "setting", key: "digestAt" }}>
              <TimeInput
                label={t.digestAt}
                value={rules.digestAt}
                mayBeEmpty={false}
                onChange={(digestAt) => digestAt && onChange({ digestAt })}
              />
            </DraftFields>{" "}
            <Switch aria-label={t.onTheDay} checked={rules.onTheDay} onChange={(onTheDay) => onChange({ onTheDay })} />{" "}
            {t.onTheDay}
          </>
        )}
      </SettingRow>
      <SettingRow label={t.leads} help={t.leadsHelp}>
        {() => <LeadsSelect label={t.leads} value={rules.leads} onChange={(leads) => onChange({ leads })} />}
      </SettingRow>
      <SettingRow label={t.longLeads} help={t.longHelp}>
        {() => (
          <LeadsSelect label={t.longLeads} value={rules.longLeads} onChange={(longLeads) => onChange({ longLeads })} />
        )}
      </SettingRow>
      <SettingRow label={t.minutesBefore} help={t.minutesHelp}>
        {(labelId) => (
          <NumberOrNever
            labelId={labelId}
            value={rules.minutesBefore}
            choices={MINUTES}
            say={t.minutes}
            onChange={(minutesBefore) => onChange({ minutesBefore })}
          />
        )}
      </SettingRow>
      <SettingRow label={t.overdueEvery}>
        {(labelId) => (
          <NumberOrNever
            labelId={labelId}
            value={rules.overdueEvery}
            choices={EVERY}
            say={t.every}
            onChange={(overdueEvery) => onChange({ overdueEvery })}
          />
        )}
      </SettingRow>
      <SettingRow label={t.behindOn} help={t.behindHelp}>
        {(labelId) => (
          <NumberOrNever
            labelId={labelId}
            value={rules.behindOn}
            choices={DAYS_OF_MONTH}
            say={t.monthly}
            onChange={(behindOn) => onChange({ behindOn })}
          />
        )}
      </SettingRow>
      <SettingRow label={t.quiet}>
        {() => <QuietHours value={rules.quiet} onChange={(quiet) => onChange({ quiet })} />}
      </SettingRow>
      <SettingRow label={t.restDays} help={t.restHelp}>
        {() => (
          <>
            <Switch
              aria-label={t.onRestDays}
              checked={rules.onRestDays}
              onChange={(onRestDays) => onChange({ onRestDays })}
            />{" "}
            {t.onRestDays}
          </>
        )}
      </SettingRow>
      <SettingRow label={t.exceptions} help={t.exceptionsHelp}>
        {() => <Exceptions value={rules.exceptions} onChange={(exceptions) => onChange({ exceptions })} />}
      </SettingRow>
    </>
  );
}

interface NumberOrNeverProps {
  labelId: string;
  value: number | null;
  choices: readonly number[];
  say: (count: number) => string;
  onChange: (value: number | null) => unknown;
}

const NEVER = -1;

function NumberOrNever({ labelId, value, choices, say, onChange }: NumberOrNeverProps) {
  const t = useText(remindersText);
  const known = value === null || choices.includes(value) ? choices : [...choices, value];
  return (
    <Select
      aria-labelledby={labelId}
      value={value ?? NEVER}
      style={{ width: 280, maxWidth: "100%" }}
      options={[{ value: NEVER, label: t.never }, ...known.map((count) => ({ value: count, label: say(count) }))]}
      onChange={(chosen) => onChange(chosen === NEVER ? null : chosen)}
    />
  );
}
