import { Screen } from "../../shell/screen.tsx";
import { settingsText } from "../../text/settings.ts";
import { useText } from "../../text/use-text.ts";

export function SettingsScreen() {
  const t = useText(settingsText);
  return (
    <Screen title={t.title}>
      <span />
    </Screen>
  );
}
