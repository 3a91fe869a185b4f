import { Screen } from "../../shell/screen.tsx";
import { printText } from "../../text/print.ts";
import { useText } from "../../text/use-text.ts";

export function PrintScreen() {
  const t = useText(printText);
  return (
    <Screen title={t.title}>
      <span />
    </Screen>
  );
}
