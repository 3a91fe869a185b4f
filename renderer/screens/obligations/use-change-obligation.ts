import { useMutation } from "@tanstack/react-query";
import { client } from "../../client.ts";
import { useUndoMessage } from "../../shell/undo.tsx";
import type { StoredBasics } from "./basics.ts";

type Change = StoredBasics & { status?: "active" | "set-aside"; subjectIds?: string[] };

interface Said {
  /** The sentence after the change, and after taking it back. */
  done: string;
  undone: string;
}

/** Stores changes of a duty's words at once and offers the way back. */
export function useChangeObligation(id: string) {
  const undo = useUndoMessage();
  const store = useMutation({ mutationFn: (change: Change) => client.obligations.change({ id, ...change }) });
  const change = (next: Change, former: Change, said: Said) =>
    store.mutate(next, {
      onSuccess: () =>
        undo.offer(said.done, async () => {
          await store.mutateAsync(former);
          return said.undone;
        }),
    });
  return { change, isPending: store.isPending, error: store.error };
}
