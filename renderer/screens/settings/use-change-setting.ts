import { useMutation } from "@tanstack/react-query";
import type { Settings } from "../../../shared/contract/schemas/settings.ts";
import { client } from "../../client.ts";
import { useTroubleSentence } from "../../components/trouble.tsx";
import { useMessage } from "../../shell/messages.tsx";

/**
 * Stores a change at once; trouble is told and the control falls back to what is stored.
 *
 * @returns a function that gives a promise of the change, for a field that shows it meanwhile.
 */
export function useChangeSetting(): (change: Partial<Settings>) => unknown {
  const message = useMessage();
  const sentence = useTroubleSentence();
  const { mutateAsync } = useMutation({
    mutationFn: (change: Partial<Settings>) => client.settings.set(change),
    onError: (error) => message.error(sentence(error)),
  });
  return (change) => {
    const stored = mutateAsync(change);
    // The trouble is told above, whether or not somebody waits for the promise.
    stored.catch(() => undefined);
    return stored;
  };
}
