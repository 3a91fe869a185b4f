import { useMutation } from "@tanstack/react-query";
import type { SubjectKind, SubjectView } from "../../../../shared/contract/schemas/subject.ts";
import { client } from "../../../client.ts";
import { useTroubleSentence } from "../../../components/trouble.tsx";
import { useUndoMessage } from "../../../shell/undo.tsx";
import { settingsText } from "../../../text/settings.ts";
import { useText } from "../../../text/use-text.ts";
import { useMessage } from "../../../shell/messages.tsx";

/** Renames a subject or changes its kind, at once and with an undo; a failure is shown. */
export function useChangeSubject({ id, name }: SubjectView) {
  const t = useText(settingsText).subjects;
  const message = useMessage();
  const sentence = useTroubleSentence();
  const undo = useUndoMessage();
  const { mutateAsync, isPending } = useMutation({
    mutationFn: (change: { name?: string; kind?: SubjectKind }) => client.subjects.change({ id, ...change }),
  });
  const store = async (next: { name?: string; kind?: SubjectKind }) => {
    await mutateAsync(next);
    undo.offer(t.changed(next.name ?? name));
  };
  /** Gives a promise of the change, for a field that shows it meanwhile. */
  const change = (next: { name?: string; kind?: SubjectKind }): unknown => {
    const stored = store(next);
    stored.catch((error: unknown) => message.error(sentence(error)));
    return stored;
  };
  return { change, isPending };
}
