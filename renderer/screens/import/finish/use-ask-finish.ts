import { useMutation } from "@tanstack/react-query";
import { client } from "../../../client.ts";
import { useTroubleSentence } from "../../../components/trouble.tsx";
import { navigate } from "../../../routing/use-route.ts";
import { useUndoMessage } from "../../../shell/undo.tsx";
import { importText } from "../../../text/import.ts";
import { useText } from "../../../text/use-text.ts";
import { planScope } from "../review/review-query.ts";
import { asksSomething } from "./finish-draft.ts";
import { useMessage } from "../../../shell/messages.tsx";

/** Ends the review: at once when nothing is left to say, otherwise on the page that asks. */
export function useAskFinish(planId: string) {
  const t = useText(importText);
  const sentence = useTroubleSentence();
  const undo = useUndoMessage();
  const message = useMessage();
  return useMutation({
    // The import is finished with the year that was typed last.
    scope: planScope(planId),
    mutationFn: async (undecided: number) => {
      if (asksSomething(await client.imports.finishing({ planId }), undecided)) return null;
      return client.imports.finish({ planId });
    },
    onSuccess: (finished) => {
      if (finished === null) return navigate("import", { plan: planId, finish: "1" });
      undo.offer(t.finishedMessage(finished.obligations, finished.closed, finished.openings));
      return navigate("board");
    },
    onError: (error) => message.error(sentence(error)),
  });
}
