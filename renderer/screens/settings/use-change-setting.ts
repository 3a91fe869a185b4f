import { useMutation } from "@tanstack/react-query";
import { App } from "antd";
import type { Settings } from "../../../shared/contract/schemas/settings.ts";
import { client } from "../../client.ts";
import { useTroubleSentence } from "../../components/trouble.tsx";

/** Stores a change at once; trouble is told and the control falls back to what is stored. */
export function useChangeSetting(): (change: Partial<Settings>) => void {
  const { message } = App.useApp();
  const sentence = useTroubleSentence();
  const { mutate } = useMutation({
    mutationFn: (change: Partial<Settings>) => client.settings.set(change),
    onError: (error) => void message.error(sentence(error)),
  });
  return mutate;
}
