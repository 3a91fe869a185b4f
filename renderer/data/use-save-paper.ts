import { useMutation } from "@tanstack/react-query";
import { client } from "../client.ts";
import { useTroubleSentence } from "../components/trouble.tsx";
import { useMessage } from "../shell/messages.tsx";
import { printText } from "../text/print.ts";
import { useText } from "../text/use-text.ts";
import { saveFile } from "./save-file.ts";

type PaperFile = Parameters<typeof client.documents.file>[0];

/** Makes a paper's file and saves it for the person, with a message about its place or the failure. */
export function useSavePaper() {
  const t = useText(printText);
  const message = useMessage();
  const sentence = useTroubleSentence();
  return useMutation({
    mutationFn: async (asked: PaperFile) => {
      const file = await client.documents.file(asked);
      return { file, saved: await saveFile(file) };
    },
    onSuccess: ({ file, saved }) => {
      if (saved) message.success(saved.path ? t.saved(saved.path) : t.downloaded(file.name));
    },
    onError: (error) => message.error(sentence(error)),
  });
}
