import { Screen } from "../../shell/screen.tsx";
import { shellText } from "../../text/shell.ts";
import { useText } from "../../text/use-text.ts";

export function BoardScreen() {
  const t = useText(shellText);
  return (
    <Screen title={t.screens.board}>
      <span />
    </Screen>
  );
}
