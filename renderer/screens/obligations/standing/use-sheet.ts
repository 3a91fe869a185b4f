import { useMutation } from "@tanstack/react-query";
import { client } from "../../../client.ts";
import { useUndoMessage } from "../../../shell/undo.tsx";
import { useDates } from "../../../text/dates.ts";
import { standingText } from "../../../text/standing.ts";
import { useText } from "../../../text/use-text.ts";
import { plainDate } from "../../../../shared/domain/date/plain-date.ts";

type Duty = { readonly obligationId: string };

/** Adds standing work to the list of a month, or removes it, and stores its words for the month; each can be undone. */
export function useSheet(month: string) {
  const t = useText(standingText);
  const dates = useDates();
  const undo = useUndoMessage();
  const name = dates.month(plainDate(`${month}-01`));
  const set = useMutation({
    mutationFn: ({ obligationId, ...said }: Duty & { isListed?: boolean; words?: string | null }) =>
      client.standing.setSheet({ obligationId, month, ...said }),
  });
  return {
    error: set.error,
    list: ({ obligationId }: Duty, isListed: boolean) =>
      set.mutate(
        { obligationId, isListed },
        { onSuccess: () => undo.offer(isListed ? t.listed(name) : t.unlisted(name)) },
      ),
    say: ({ obligationId }: Duty, words: string) =>
      set.mutate({ obligationId, words: words || null }, { onSuccess: () => undo.offer(t.panel.saved) }),
  };
}

export type Sheet = ReturnType<typeof useSheet>;
