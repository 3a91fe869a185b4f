import { Screen } from "../../shell/screen.tsx";
import { importText } from "../../text/import.ts";
import { useText } from "../../text/use-text.ts";

export function ImportScreen() {
  const t = useText(importText);
  return (
    <Screen title={t.title}>
      <span />
    </Screen>
  );
}
