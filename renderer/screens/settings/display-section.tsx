import { Segmented, Switch } from "antd";
import type { Settings } from "../../../shared/contract/schemas/settings.ts";
import { settingsText } from "../../text/settings.ts";
import { useText } from "../../text/use-text.ts";
import { SettingRow, SettingSection } from "./setting-row.tsx";
import { useChangeSetting } from "./use-change-setting.ts";
import type { Locale } from "../../../shared/words/locale.ts";

/** Language, colours, size of the text, keys. */
export function DisplaySection({ settings }: { settings: Settings }) {
  const t = useText(settingsText).look;
  const change = useChangeSetting();
  return (
    <SettingSection heading={t.heading}>
      <SettingRow label={t.locale}>
        {(labelId) => (
          <Segmented<Locale>
            aria-labelledby={labelId}
            value={settings.locale}
            options={[
              { value: "zh-CN", label: "中文" },
              { value: "en", label: "English" },
            ]}
            onChange={(locale) => change({ locale })}
          />
        )}
      </SettingRow>
      <SettingRow label={t.theme}>
        {(labelId) => (
          <Segmented<Settings["theme"]>
            aria-labelledby={labelId}
            value={settings.theme}
            options={(["light", "dark", "system"] as const).map((value) => ({ value, label: t.themes[value] }))}
            onChange={(theme) => change({ theme })}
          />
        )}
      </SettingRow>
      <SettingRow label={t.textSize}>
        {(labelId) => (
          <Segmented<Settings["textSize"]>
            aria-labelledby={labelId}
            value={settings.textSize}
            options={(["standard", "large"] as const).map((value) => ({ value, label: t.sizes[value] }))}
            onChange={(textSize) => change({ textSize })}
          />
        )}
      </SettingRow>
      <SettingRow label={t.singleKeys} help={t.singleKeysHelp}>
        {(labelId) => (
          <Switch
            aria-labelledby={labelId}
            checked={settings.singleKeys}
            onChange={(singleKeys) => change({ singleKeys })}
          />
        )}
      </SettingRow>
    </SettingSection>
  );
}
