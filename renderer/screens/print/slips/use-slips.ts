import { useMutation, useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import type { SlipFormat } from "../../../../shared/contract/schemas/paper.ts";
import type { ReleasedSlip, SlipDraft } from "../../../../shared/contract/schemas/slip.ts";
import type { PlainDate } from "../../../../shared/domain/date/plain-date.ts";
import type { SlipKind } from "../../../../shared/domain/papers/slip.ts";
import { client, duty } from "../../../client.ts";
import { useTroubleSentence } from "../../../components/trouble.tsx";
import { useTypedFields } from "../../../components/typed/typed-fields.tsx";
import { drafts as unreadTexts } from "../../../drafts/drafts.ts";
import { saveFile } from "../../../data/save-file.ts";
import { slipsText } from "../../../text/slips.ts";
import { useText } from "../../../text/use-text.ts";
import { useMessage } from "../../../shell/messages.tsx";

/** The page of a released slip, and whether it is printed as soon as it is drawn. */
export interface ShownSlip {
  readonly slip: ReleasedSlip;
  readonly html: string;
  readonly isToPrint: boolean;
  /** Another one each time, so that the same page is drawn, and printed, again. */
  readonly drawing: number;
}

/** How many days a reminder looks ahead before somebody says otherwise. */
const USUAL_WITHIN = 10;

/** The drafts of one kind, the shown one among them, and the released slips. */
export function useSlips(kind: SlipKind) {
  const t = useText(slipsText);
  const message = useMessage();
  const sentence = useTroubleSentence();
  const [within, setWithin] = useState(USUAL_WITHIN);
  const [replyBy, setReplyBy] = useState<PlainDate | null>(null);
  const [lead, setLead] = useState<string | null>(null);
  const [shown, setShown] = useState<ShownSlip | null>(null);
  const fields = useTypedFields(useMemo(() => unreadTexts.texts(`slips ${kind}`), [kind]));
  const input = { kind, within, replyBy };
  const drafts = useQuery(duty.slips.draft.queryOptions({ input, placeholderData: (previous) => previous }));
  const draft = draftOf(drafts.data, lead);
  const complain = (error: unknown) => message.error(sentence(error));

  const release = useMutation({
    mutationFn: async (seen: SlipDraft) =>
      client.slips.release({ ...input, lead: seen.document.lead, draft: seen.sha256 }),
    // A draft that was refused because it has changed is loaded again, so that the person sees the new one.
    onError: (error) => {
      complain(error);
      void drafts.refetch();
    },
  });
  const save = useMutation({
    mutationFn: async (asked: { id: string; format: SlipFormat }) => {
      const file = await client.slips.file(asked);
      return { file, saved: await saveFile(file) };
    },
    onSuccess: ({ file, saved }) => {
      if (saved) message.success(saved.path ? t.saved(saved.path) : t.downloaded(file.name));
      else message.info(t.releasedNotSaved);
    },
    onError: complain,
  });
  const draw = (page: Omit<ShownSlip, "drawing">) =>
    setShown((before) => ({ ...page, drawing: (before?.drawing ?? 0) + 1 }));
  const show = useMutation({
    mutationFn: async ({ id, isToPrint }: { id: string; isToPrint: boolean }) => ({
      ...(await client.slips.reprint({ id })),
      isToPrint,
    }),
    onSuccess: draw,
    onError: complain,
  });

  return {
    /** The panel's day and number: nothing is released over one that cannot be read. */
    fields,
    within,
    setWithin,
    replyBy,
    setReplyBy,
    drafts,
    draft,
    setLead: (next: string) => {
      setShown(null);
      setLead(next);
    },
    shown,
    isBusy: drafts.isPlaceholderData || release.isPending || save.isPending || show.isPending,
    /** Releases the shown draft, then prints it or makes its PDF. */
    release: (seen: SlipDraft, as: "print" | "pdf") =>
      release.mutate(seen, {
        onSuccess: ({ slip, html }) => {
          draw({ slip, html, isToPrint: as === "print" });
          if (as === "pdf") save.mutate({ id: slip.id, format: "pdf" });
        },
      }),
    show: (id: string, isToPrint: boolean) => show.mutate({ id, isToPrint }),
    save: (id: string, format: SlipFormat) => save.mutate({ id, format }),
    showDraft: () => setShown(null),
    printed: () => setShown((before) => before && { ...before, isToPrint: false }),
  };
}

export type Slips = ReturnType<typeof useSlips>;

/** The draft of the unit; the first one where none was chosen, or the chosen unit has no draft any more. */
const draftOf = (drafts: readonly SlipDraft[] | undefined, lead: string | null): SlipDraft | undefined =>
  drafts?.find(({ document }) => document.lead === lead) ?? drafts?.[0];
