import { useMutation } from "@tanstack/react-query";
import { App } from "antd";
import type { PlainDate } from "../../../shared/domain/date/plain-date.ts";
import { client } from "../../client.ts";
import { useTroubleSentence } from "../../components/trouble.tsx";
import type { AdoptedFloor } from "./adopt-floor.ts";

/**
 * Keeps the regulation that a new duty was taken from beside its rule, as the centre's. The duty stands by then; trouble
 * with the regulation alone is told and does not take it back.
 */
export function useCiteRegulation(adopted: AdoptedFloor | null): (id: string, effectiveFrom: PlainDate) => void {
  const { message } = App.useApp();
  const sentence = useTroubleSentence();
  const { mutate } = useMutation({
    mutationFn: (rule: Parameters<typeof client.obligations.addLayerRule>[0]) => client.obligations.addLayerRule(rule),
    onError: (error) => void message.error(sentence(error)),
  });
  return (id, effectiveFrom) => {
    if (adopted === null) return;
    const { requirement, reason } = adopted;
    mutate({ id, layer: "central", requirement, effectiveFrom, reason });
  };
}
