import { useMutation } from "@tanstack/react-query";
import { Button } from "antd";
import { useRef, useState } from "react";
import type { YearClosing } from "../../../shared/contract/schemas/year-closing.ts";
import type { YearPile } from "../../../shared/domain/compliance/year-closing.ts";
import { duty } from "../../client.ts";
import { KeyHint } from "../../components/key-hint.tsx";
import { NoteForm } from "../../components/note-form.tsx";
import { Trouble } from "../../components/trouble.tsx";
import { DraftNote } from "../../drafts/draft-note.tsx";
import { useFormDraft } from "../../drafts/use-form-draft.ts";
import { scrollRegion } from "../../keyboard/scroll-region.ts";
import { useShortcuts } from "../../keyboard/use-shortcuts.ts";
import { navigate } from "../../routing/use-route.ts";
import { useUndoMessage } from "../../shell/undo.tsx";
import { useText } from "../../text/use-text.ts";
import { yearsText } from "../../text/years.ts";
import { showYear } from "../../year/year-in-view.ts";
import { PileSection } from "./pile-section.tsx";
import styles from "./years.module.css";

const NO_WORDS: Readonly<Record<YearPile, string>> = { missed: "", late: "", unproven: "", unclosed: "" };

/** The piles with a sentence each, and the closing at the foot; of a closed year the sentences that were written. */
export function ClosingForm({ closing }: { closing: YearClosing }) {
  const t = useText(yearsText);
  const { year, piles, closed, isOver } = closing;
  const draft = useFormDraft({ form: "close-year", key: String(year), initial: NO_WORDS });
  const form = useRef<HTMLDivElement>(null);
  const undo = useUndoMessage();
  const close = useMutation(
    duty.years.close.mutationOptions({
      onSuccess: () => {
        draft.saved();
        undo.offer(t.doneClosing(year));
      },
    }),
  );
  const words = (pile: YearPile) => (closed ? (closed.words[pile] ?? "") : draft.value[pile].trim());
  const asked = piles.filter(({ rows }) => rows.length > 0);
  const unwritten = asked.filter(({ pile }) => words(pile) === "");
  const send = () => {
    if (closed || !isOver || close.isPending) return;
    const [first] = unwritten;
    // With a pile unwritten the button leads to it.
    if (first) return form.current?.querySelector<HTMLElement>(`[data-pile="${first.pile}"] textarea`)?.focus();
    close.mutate({ year, words: Object.fromEntries(asked.map(({ pile }) => [pile, words(pile)])) });
  };
  useShortcuts({ save: send });
  return (
    <div ref={form} className={styles.form}>
      <div className={styles.scroll} {...scrollRegion(t.piles)}>
        <h2 className={styles.heading}>
          {t.piles} <small>{t.pilesNote}</small>
          <small className={styles.end}>{t.written(asked.length - unwritten.length, unwritten.length)}</small>
        </h2>
        {!closed && <DraftNote draft={draft} />}
        {piles.map(({ pile, rows }) => (
          <PileSection
            key={pile}
            pile={pile}
            rows={rows}
            words={closed ? words(pile) : draft.value[pile]}
            isClosed={closed !== null}
            onWords={(text) => draft.change({ [pile]: text })}
          />
        ))}
      </div>
      <footer className={styles.foot}>
        {closed ? (
          <Reopening year={year} />
        ) : (
          <Button type="primary" onClick={send} disabled={!isOver} loading={close.isPending}>
            {t.close} <KeyHint action="save" />
          </Button>
        )}
        <Button onClick={() => openOf(year, "ledger")}>{t.ledger}</Button>
        <Button onClick={() => openOf(year, "print", { paper: "year-report" })}>{t.report}</Button>
        {!closed && (
          <p className={styles.note}>
            {isOver
              ? t.closing(unwritten.map(({ pile, rows }) => `${t.pile[pile].name}${rows.length}`).join("、"))
              : t.isRunning(year)}
          </p>
        )}
        {close.error && <Trouble error={close.error} />}
      </footer>
    </div>
  );
}

/** A paper of the year: the screens show the year in view. */
function openOf(year: number, screen: "ledger" | "print", params: Readonly<Record<string, string>> = {}): void {
  showYear(year);
  navigate(screen, params);
}

/** 重新开账, with a reason. */
function Reopening({ year }: { year: number }) {
  const t = useText(yearsText);
  const [isOpen, setOpen] = useState(false);
  const undo = useUndoMessage();
  const reopen = useMutation(duty.years.reopen.mutationOptions({ onSuccess: () => undo.offer(t.doneReopening(year)) }));
  if (!isOpen)
    return (
      <>
        <Button onClick={() => setOpen(true)}>{t.reopen}</Button>
        <p className={styles.note}>{t.isClosed}</p>
      </>
    );
  return (
    <div className={styles.reopening}>
      <NoteForm
        draft={{ form: "reopen-year", key: String(year) }}
        prompt={t.reopenReason}
        action={t.reopen}
        isBusy={reopen.isPending}
        onSave={(reason) => reopen.mutateAsync({ year, reason })}
        onCancel={() => setOpen(false)}
      />
      {reopen.error && <Trouble error={reopen.error} />}
    </div>
  );
}
