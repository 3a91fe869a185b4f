import { useMutation } from "@tanstack/react-query";
import { App } from "antd";
import type { SubjectKind, SubjectView } from "../../../../shared/contract/schemas/subject.ts";
import { client } from "../../../client.ts";
import { useTroubleSentence } from "../../../components/trouble.tsx";
import { useUndoMessage } from "../../../shell/undo.tsx";
import { settingsText } from "../../../text/settings.ts";
import { useText } from "../../../text/use-text.ts";

/** Renames a subject or says what it is, at once and with a way back; trouble is told. */
export function useChangeSubject({ id, name, kind }: SubjectView) {
  const t = useText(settingsText).subjects;
  const { message } = App.useApp();
  const sentence = useTroubleSentence();
  const undo = useUndoMessage();
  const { mutate, mutateAsync, isPending } = useMutation({
    mutationFn: (change: { name?: string; kind?: SubjectKind }) => client.subjects.change({ id, ...change }),
  });
  const change = (next: { name?: string; kind?: SubjectKind }) =>
    mutate(next, {
      onSuccess: () =>
        undo.offer(t.changed(next.name ?? name), async () => {
          await mutateAsync({ name, kind });
          return t.changedBack(name);
        }),
      onError: (error) => void message.error(sentence(error)),
    });
  return { change, isPending };
}
