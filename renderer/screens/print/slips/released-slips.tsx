import { useMutation, useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import type { ReleasedSlip } from "../../../../shared/contract/schemas/slip.ts";
import type { SlipKind } from "../../../../shared/domain/papers/slip.ts";
import { duty } from "../../../client.ts";
import { NoteForm } from "../../../components/note-form.tsx";
import { Tag } from "../../../components/tag.tsx";
import { Trouble } from "../../../components/trouble.tsx";
import { useDates } from "../../../text/dates.ts";
import { slipsText } from "../../../text/slips.ts";
import { useText } from "../../../text/use-text.ts";
import panel from "../print-panel.module.css";
import styles from "./released-slips.module.css";
import type { Slips } from "./use-slips.ts";

interface ReleasedSlipsProps {
  kind: SlipKind;
  slips: Slips;
  canPrintPdf: boolean;
}

/** What was released of the kind, the latest first; each can be printed again as it left, and withdrawn. */
export function ReleasedSlips({ kind, slips, canPrintPdf }: ReleasedSlipsProps) {
  const t = useText(slipsText);
  const released = useQuery(duty.slips.list.queryOptions({ input: {} }));
  const ofKind = (released.data ?? []).filter((slip) => slip.kind === kind);
  return (
    <section className={styles.section} aria-label={t.released}>
      <h2 className={panel.label}>{t.released}</h2>
      {released.error && <Trouble error={released.error} onRetry={released.refetch} />}
      {released.data && ofKind.length === 0 && <p className={panel.help}>{t.noneReleased}</p>}
      <ol className={styles.list}>
        {ofKind.map((slip) => (
          <Released key={slip.id} slip={slip} slips={slips} canPrintPdf={canPrintPdf} />
        ))}
      </ol>
    </section>
  );
}

function Released({ slip, slips, canPrintPdf }: { slip: ReleasedSlip; slips: Slips; canPrintPdf: boolean }) {
  const t = useText(slipsText);
  const dates = useDates();
  const [asked, setAsked] = useState<"withdraw" | "reply" | null>(null);
  const withdraw = useMutation(duty.slips.withdraw.mutationOptions({ onSuccess: () => setAsked(null) }));
  const reply = useMutation(duty.slips.reply.mutationOptions({ onSuccess: () => setAsked(null) }));
  const { withdrawn } = slip;
  return (
    <li className={styles.slip} data-withdrawn={withdrawn !== null || undefined}>
      <button type="button" className={styles.name} onClick={() => slips.show(slip.id, false)}>
        {slip.name}
      </button>
      {withdrawn && <Tag tone="quiet">{t.isWithdrawn}</Tag>}
      <div className={panel.help}>
        {t.releasedLine(dates.day(slip.releasedOn), slip.lead || t.noLead, slip.lines.length, slip.releasedBy)}
      </div>
      {withdrawn && <div className={panel.help}>{t.withdrawnLine(dates.day(withdrawn.on), withdrawn.reason)}</div>}
      {slip.replies.map(({ on, at, by, words }) => (
        <div key={at} className={panel.help}>
          {t.replyLine(dates.day(on), words, by)}
        </div>
      ))}
      {!withdrawn && slip.replies.length === 0 && (
        <div className={panel.help}>{t.noReply(dates.day(slip.replyBy))}</div>
      )}
      <div className={styles.acts}>
        <Button size="small" onClick={() => slips.show(slip.id, true)}>
          {t.reprint}
        </Button>
        {canPrintPdf && (
          <Button size="small" onClick={() => slips.save(slip.id, "pdf")}>
            {t.pdf}
          </Button>
        )}
        <Button size="small" onClick={() => slips.save(slip.id, "docx")}>
          {t.word}
        </Button>
        {!withdrawn && asked === null && (
          <>
            <Button size="small" onClick={() => setAsked("reply")}>
              {t.reply}
            </Button>
            <Button size="small" onClick={() => setAsked("withdraw")}>
              {t.withdraw}
            </Button>
          </>
        )}
      </div>
      {asked === "reply" && (
        <NoteForm
          draft={{ form: "slip-reply", key: slip.id }}
          prompt={t.replyWords}
          action={t.reply}
          isBusy={reply.isPending}
          onSave={(words) => reply.mutateAsync({ id: slip.id, reply: words })}
          onCancel={() => setAsked(null)}
        />
      )}
      {asked === "withdraw" && (
        <NoteForm
          draft={{ form: "withdraw-slip", key: slip.id }}
          prompt={t.withdrawReason}
          action={t.withdraw}
          isBusy={withdraw.isPending}
          onSave={(reason) => withdraw.mutateAsync({ id: slip.id, reason })}
          onCancel={() => setAsked(null)}
        />
      )}
      {reply.error && <Trouble error={reply.error} />}
      {withdraw.error && <Trouble error={withdraw.error} />}
    </li>
  );
}
