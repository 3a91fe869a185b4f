import { useMutation } from "@tanstack/react-query";
import { Button, Input } from "antd";
import { useState } from "react";
import type { QuotaFigures } from "../../../../shared/contract/schemas/due-row.ts";
import type { OccurrenceKey } from "../../../../shared/contract/schemas/values.ts";
import { decimalsOf, mostDone } from "../../../../shared/domain/obligation/amount-bounds.ts";
import { duty } from "../../../client.ts";
import { NumberInput } from "../../../components/number-input.tsx";
import { Trouble } from "../../../components/trouble.tsx";
import { TypedFieldsContext, useGuarded } from "../../../components/typed/typed-fields.tsx";
import { keyText } from "../../../data/occurrence-key.ts";
import { DraftNote } from "../../../drafts/draft-note.tsx";
import { useFormDraft } from "../../../drafts/use-form-draft.ts";
import { commonText } from "../../../text/common.ts";
import { paceText } from "../../../text/pace.ts";
import { useText } from "../../../text/use-text.ts";
import styles from "./pace.module.css";

interface OpeningBalanceProps {
  of: OccurrenceKey;
  figures: QuotaFigures;
  /** Whether the form is open at once, because nobody has entered the opening balance and a figure hangs on it. */
  isAsked: boolean;
}

/** 期初已完成: what was done before this calendar was kept, with where the number comes from. */
export function OpeningBalanceSection({ of, figures, isAsked }: OpeningBalanceProps) {
  const t = useText(paceText);
  const [isOpen, setOpen] = useState(isAsked);
  return (
    <div>
      <div className={styles.controls}>
        <span>
          {t.opening} <b>{figures.openingBalance}</b> {figures.unit}
        </span>
        <span className={styles.quiet}>{t.openingNote}</span>
        {!isOpen && (
          <Button size="small" onClick={() => setOpen(true)}>
            {t.change}
          </Button>
        )}
      </div>
      {isOpen && <OpeningForm of={of} figures={figures} onClose={() => setOpen(false)} />}
    </div>
  );
}

interface OpeningDraft {
  readonly amount: number | null;
  readonly note: string;
}

function OpeningForm({ of, figures, onClose }: Omit<OpeningBalanceProps, "isAsked"> & { onClose: () => void }) {
  const t = useText(paceText);
  const common = useText(commonText);
  const initial: OpeningDraft = { amount: figures.openingBalance, note: "" };
  const draft = useFormDraft({ form: "opening", key: keyText(of), initial });
  const { amount, note } = draft.value;
  const { fields } = draft;
  const set = useMutation(
    duty.occurrences.setOpening.mutationOptions({
      onSuccess: () => {
        draft.saved();
        onClose();
      },
    }),
  );
  const isReady = amount !== null && note.trim() !== "" && !fields.isMarked;
  const store = useGuarded(fields, () => {
    if (isReady && !set.isPending) set.mutate({ key: of, amount, note: note.trim() });
  });
  return (
    <TypedFieldsContext value={fields}>
      <form
        className={styles.controls}
        onSubmit={(event) => {
          event.preventDefault();
          store();
        }}
      >
        <DraftNote draft={draft} />
        <NumberInput
          isFirst
          label={t.openingAmount}
          min={0}
          max={mostDone(figures.needed)}
          decimals={decimalsOf(figures.unit)}
          unit={figures.unit}
          hasSuffix
          value={amount}
          onChange={(typed) => draft.change({ amount: typed })}
          style={{ width: 96 }}
        />
        <Input
          aria-label={t.openingReason}
          placeholder={t.openingReason}
          maxLength={500}
          value={note}
          onChange={(event) => draft.change({ note: event.target.value })}
          className={styles.grow ?? ""}
        />
        <Button htmlType="submit" disabled={!isReady} loading={set.isPending}>
          {common.save}
        </Button>
        <Button type="text" onClick={onClose}>
          {common.cancel}
        </Button>
        {set.error && <Trouble error={set.error} />}
      </form>
    </TypedFieldsContext>
  );
}
