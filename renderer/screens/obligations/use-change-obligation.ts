import { useMutation } from "@tanstack/react-query";
import { App } from "antd";
import type { PlainDate } from "../../../shared/domain/date/plain-date.ts";
import { client } from "../../client.ts";
import { useUndoMessage } from "../../shell/undo.tsx";
import type { StoredBasics } from "./basics.ts";

type Change = StoredBasics & {
  status?: "active" | "set-aside";
  subjectIds?: string[];
  subjectsFrom?: PlainDate | null;
  reason?: string;
};

interface Said {
  /** The sentence after the change, and after taking it back. */
  done: string;
  undone: string;
  /** What else leads back, once the former words are stored. */
  alsoUndo?: () => Promise<void>;
}

/** Stores changes of a duty's words at once and offers the way back. */
export function useChangeObligation(id: string) {
  const undo = useUndoMessage();
  const { message } = App.useApp();
  const store = useMutation({ mutationFn: (change: Change) => client.obligations.change({ id, ...change }) });
  /** @param former What leads back; null where nothing does. */
  const changeAsync = async (next: Change, former: Change | null, said: Said) => {
    await store.mutateAsync(next);
    if (former === null) void message.success(said.done, 3);
    else
      undo.offer(said.done, async () => {
        await store.mutateAsync(former);
        await said.alsoUndo?.();
        return said.undone;
      });
  };
  /** As `changeAsync`, for whom the trouble shown is enough. */
  const change = (...change: Parameters<typeof changeAsync>) => void changeAsync(...change).catch(shown);
  return { change, changeAsync, isPending: store.isPending, error: store.error };
}

/** The mutation keeps its error, and the form shows it. */
const shown = () => undefined;
