import { Input } from "antd";
import { useState } from "react";
import type { Settings } from "../../../shared/contract/schemas/settings.ts";
import { settingsText } from "../../text/settings.ts";
import { useText } from "../../text/use-text.ts";
import { SettingRow, SettingSection } from "./setting-row.tsx";
import { useChangeSetting } from "./use-change-setting.ts";

/** Whose calendar this is. The name is stored when the field is left, not at every letter. */
export function UnitSection({ settings }: { settings: Settings }) {
  const t = useText(settingsText).unit;
  const change = useChangeSetting();
  const [name, setName] = useState(settings.unitName);
  const store = () => {
    if (name.trim() !== settings.unitName) change({ unitName: name.trim() });
  };
  return (
    <SettingSection heading={t.heading}>
      <SettingRow label={t.name} help={t.nameHelp}>
        {(labelId) => (
          <Input
            aria-labelledby={labelId}
            value={name}
            maxLength={100}
            placeholder={t.namePlaceholder}
            onChange={(event) => setName(event.target.value)}
            onBlur={store}
            onPressEnter={store}
            style={{ maxWidth: 360 }}
          />
        )}
      </SettingRow>
    </SettingSection>
  );
}
