import { useMutation } from "@tanstack/react-query";
import type { PlainDate } from "../../../../shared/domain/date/plain-date.ts";
import { client } from "../../../client.ts";
import { useUndoMessage } from "../../../shell/undo.tsx";
import type { StoredBasics } from "../basics/basics.ts";

type Change = StoredBasics & {
  status?: "active" | "set-aside";
  subjectIds?: string[];
  subjectsFrom?: PlainDate | null;
  reason?: string;
};

/** Stores changes of a duty at once and offers the way back. */
export function useChangeObligation(id: string) {
  const undo = useUndoMessage();
  const store = useMutation({ mutationFn: (change: Change) => client.obligations.change({ id, ...change }) });
  /** @param done The sentence after the change. */
  const changeAsync = async (next: Change, done: string) => {
    await store.mutateAsync(next);
    undo.offer(done);
  };
  /** Calls `changeAsync` for callers that need no more than the message on failure. */
  const change = (next: Change, done: string) => void changeAsync(next, done).catch(shown);
  return { change, changeAsync, isPending: store.isPending, error: store.error };
}

/** The mutation keeps its error, and the form shows it. */
const shown = () => undefined;
