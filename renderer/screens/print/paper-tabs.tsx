import { Segmented } from "antd";
import { navigate } from "../../routing/use-route.ts";
import { printText } from "../../text/print.ts";
import { useText } from "../../text/use-text.ts";
import { PAPER_KINDS, type PaperKind } from "./paper-kind.ts";

/** The choice of the paper. The address keeps it, so that other screens can link to one. */
export function PaperTabs({ kind }: { kind: PaperKind }) {
  const t = useText(printText);
  return (
    <Segmented<PaperKind>
      aria-label={t.paperKind}
      value={kind}
      options={PAPER_KINDS.map((value) => ({ value, label: t.papers[value] }))}
      onChange={(paper) => navigate("print", { paper })}
    />
  );
}
