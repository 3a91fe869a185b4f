import { useMutation } from "@tanstack/react-query";
import { Button } from "antd";
import { client } from "../../../client.ts";
import { navigate } from "../../../routing/use-route.ts";
import { Screen } from "../../../shell/screen.tsx";
import { importText } from "../../../text/import.ts";
import { useText } from "../../../text/use-text.ts";

/** The message for a plan that asks for nothing; no duty is invented. */
export function EmptyPlan({ planId }: { planId: string }) {
  const t = useText(importText);
  const discard = useMutation({
    mutationFn: () => client.imports.discard({ planId }),
    onSuccess: () => navigate("import"),
  });
  return (
    <Screen title={t.title}>
      <h2>{t.empty}</h2>
      <p>{t.emptyHelp}</p>
      <p>
        <Button type="primary" onClick={() => navigate("obligations", { new: "1" })}>
          {t.toObligations}
        </Button>{" "}
        <Button onClick={() => discard.mutate()}>{t.discard}</Button>
      </p>
    </Screen>
  );
}
