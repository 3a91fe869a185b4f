import { useMutation } from "@tanstack/react-query";
import { App } from "antd";
import { useState } from "react";
import type { PlainDate } from "../../../shared/domain/date/plain-date.ts";
import { client } from "../../client.ts";
import { useTroubleSentence } from "../../components/trouble.tsx";
import { navigate } from "../../routing/use-route.ts";
import { importText } from "../../text/import.ts";
import { useText } from "../../text/use-text.ts";

/** What has to be asked before the review ends. */
export interface FinishQuestion {
  readonly undecided: number;
  /** Occurrences that fell due before the plan was issued, and that day; null where there are none. */
  readonly earlier: { readonly issuedOn: PlainDate; readonly occurrences: number } | null;
}

/** Ends the review: at once when nothing is left to say, otherwise after the dialog. */
export function useFinish(planId: string) {
  const t = useText(importText);
  const sentence = useTroubleSentence();
  const { message } = App.useApp();
  const [question, setQuestion] = useState<FinishQuestion | null>(null);
  const onError = (error: unknown) => void message.error(sentence(error));
  const finish = useMutation({
    mutationFn: (earlierDone: boolean) => client.imports.finish({ planId, earlierDone }),
    onSuccess: ({ obligations, closed }) => {
      void message.success(t.finishedMessage(obligations, closed), 3);
      navigate("board");
    },
    onError,
  });
  const ask = async (undecided: number) => {
    const { issuedOn, occurrences } = await client.imports.earlier({ planId });
    const earlier = issuedOn !== null && occurrences > 0 ? { issuedOn, occurrences } : null;
    if (undecided === 0 && earlier === null) finish.mutate(false);
    else setQuestion({ undecided, earlier });
  };
  return {
    ask: (undecided: number) => void ask(undecided).catch(onError),
    question,
    close: () => setQuestion(null),
    finish: (earlierDone: boolean) => finish.mutate(earlierDone, { onSettled: () => setQuestion(null) }),
    isPending: finish.isPending,
  };
}
