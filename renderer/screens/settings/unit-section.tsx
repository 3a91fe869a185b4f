import type { Settings } from "../../../shared/contract/schemas/settings.ts";
import { WordsInput } from "../../components/words-input.tsx";
import { DraftFields } from "../../drafts/draft-fields.tsx";
import { settingsText } from "../../text/settings.ts";
import { useText } from "../../text/use-text.ts";
import { SettingRow, SettingSection } from "./setting-row.tsx";
import { useChangeSetting } from "./use-change-setting.ts";

const UNIT = { form: "unit", key: "" };

/** The name of the unit that keeps this calendar. It is stored when the field is left, not at every letter. */
export function UnitSection({ settings }: { settings: Settings }) {
  const t = useText(settingsText).unit;
  const change = useChangeSetting();
  const people = [
    {
      label: t.clerk,
      value: settings.clerkName,
      help: t.clerkHelp,
      store: (clerkName: string) => change({ clerkName }),
    },
    {
      label: t.contactName,
      value: settings.contactName,
      help: t.contactHelp,
      store: (contactName: string) => change({ contactName }),
    },
    {
      label: t.contactPhone,
      value: settings.contactPhone,
      help: t.contactHelp,
      store: (contactPhone: string) => change({ contactPhone }),
    },
  ];
  return (
    <SettingSection heading={t.heading} name="unit">
      <SettingRow label={t.name} help={t.nameHelp}>
        {() => (
          <DraftFields draft={UNIT}>
            <WordsInput
              label={t.name}
              value={settings.unitName}
              isRequired={false}
              maxLength={100}
              placeholder={t.namePlaceholder}
              onChange={(unitName) => change({ unitName })}
              style={{ maxWidth: 360 }}
            />
          </DraftFields>
        )}
      </SettingRow>
      {people.map(({ label, value, help, store }) => (
        <SettingRow key={label} label={label} help={help}>
          {() => (
            <DraftFields draft={{ form: "unit", key: label }}>
              <WordsInput
                label={label}
                value={value}
                isRequired={false}
                maxLength={50}
                onChange={store}
                style={{ maxWidth: 360 }}
              />
            </DraftFields>
          )}
        </SettingRow>
      ))}
    </SettingSection>
  );
}
