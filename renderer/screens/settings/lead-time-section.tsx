import { Select, Switch } from "antd";
import type { Settings } from "../../../shared/contract/schemas/settings.ts";
import { NumberInput } from "../../components/number-input.tsx";
import { DraftFields } from "../../drafts/draft-fields.tsx";
import { settingsText } from "../../text/settings.ts";
import { useText } from "../../text/use-text.ts";
import { SettingRow, SettingSection } from "./setting-row.tsx";
import { useChangeSetting } from "./use-change-setting.ts";

const ALARM_CHOICES = [0, 1, 2, 3, 5, 7] as const;
const NO_ALARM = -1;

/** Counts of working days, with what can be typed. */
const DAY_COUNTS = [
  { key: "leadDays", min: 0, max: 60, help: "leadHelp" },
  { key: "shortLeadDays", min: 0, max: 60, help: null },
  { key: "quietAfter", min: 1, max: 250, help: "quietHelp" },
] as const;

/** The lead time from which a row is near, and the alarm of exported events. */
export function LeadTimeSection({ settings }: { settings: Settings }) {
  const t = useText(settingsText).reminders;
  const change = useChangeSetting();
  return (
    <SettingSection heading={t.heading}>
      {DAY_COUNTS.map(({ key, min, max, help }) => (
        <SettingRow key={key} label={t[key]} help={help === null ? undefined : t[help]}>
          {() => (
            <DraftFields draft={{ form: "setting", key }}>
              <NumberInput
                label={t[key]}
                value={settings[key]}
                min={min}
                max={max}
                decimals={0}
                unit={t.workingDays}
                style={{ width: 88 }}
                onChange={(days) => change({ [key]: days })}
              />{" "}
              {t.workingDays}
            </DraftFields>
          )}
        </SettingRow>
      ))}
      <SettingRow label={t.alarmDays} help={t.alarmHelp}>
        {(labelId) => (
          <Select
            aria-labelledby={labelId}
            value={settings.alarmDays ?? NO_ALARM}
            style={{ width: 160 }}
            options={[
              { value: NO_ALARM, label: t.noAlarm },
              ...ALARM_CHOICES.map((days) => ({ value: days, label: t.days(days) })),
            ]}
            onChange={(days) => change({ alarmDays: days === NO_ALARM ? null : days })}
          />
        )}
      </SettingRow>
      <SettingRow label={t.exportSessions} help={t.exportSessionsHelp}>
        {(labelId) => (
          <Switch
            aria-labelledby={labelId}
            checked={settings.exportSessions}
            onChange={(exportSessions) => change({ exportSessions })}
          />
        )}
      </SettingRow>
    </SettingSection>
  );
}
