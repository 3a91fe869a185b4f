import { useEffect, useEffectEvent } from "react";
import { client } from "../client.ts";
import { useTroubleSentence } from "../components/trouble.tsx";
import { keyFromText } from "../data/occurrence-key.ts";
import { navigate, useRoute } from "../routing/use-route.ts";
import { useMessage } from "../shell/messages.tsx";
import type { Detail } from "./details.ts";

/** Opens the occurrence that the address names, `#/board?occurrence=[…]`, and takes it out of the address. */
export function useAddressedOccurrence(open: (detail: Detail) => void): void {
  const { screen, params } = useRoute();
  const message = useMessage();
  const sentence = useTroubleSentence();
  const { occurrence: asked, ...rest } = params;
  const show = useEffectEvent(async (text: string) => {
    const key = keyFromText(text);
    navigate(screen, rest);
    if (key === null) return;
    try {
      open({ kind: "occurrence", row: await client.occurrences.get({ key }) });
    } catch (error) {
      message.error(sentence(error));
    }
  });
  useEffect(() => {
    if (asked !== undefined) void show(asked);
  }, [asked]);
}
