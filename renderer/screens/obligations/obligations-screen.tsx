import { Screen } from "../../shell/screen.tsx";
import { obligationsText } from "../../text/obligations.ts";
import { useText } from "../../text/use-text.ts";

export function ObligationsScreen() {
  const t = useText(obligationsText);
  return (
    <Screen title={t.title}>
      <span />
    </Screen>
  );
}
