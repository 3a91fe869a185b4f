import { useMutation } from "@tanstack/react-query";
import { Button, Input } from "antd";
import { useState } from "react";
import type { QuotaFigures } from "../../../../shared/contract/schemas/due-row.ts";
import type { OccurrenceKey } from "../../../../shared/contract/schemas/values.ts";
import { duty } from "../../../client.ts";
import { NumberInput } from "../../../components/number-input.tsx";
import { Trouble } from "../../../components/trouble.tsx";
import { TypedFieldsContext, useGuarded, useTypedFields } from "../../../components/typed/typed-fields.tsx";
import { commonText } from "../../../text/common.ts";
import { paceText } from "../../../text/pace.ts";
import { useText } from "../../../text/use-text.ts";
import styles from "./pace.module.css";

interface OpeningBalanceProps {
  of: OccurrenceKey;
  figures: QuotaFigures;
}

/** 期初已完成: what was done before this calendar was kept, with where the number comes from. */
export function OpeningBalance({ of, figures }: OpeningBalanceProps) {
  const t = useText(paceText);
  const [isOpen, setOpen] = useState(false);
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

function OpeningForm({ of, figures, onClose }: OpeningBalanceProps & { onClose: () => void }) {
  const t = useText(paceText);
  const common = useText(commonText);
  const [amount, setAmount] = useState<number | null>(figures.openingBalance);
  const [note, setNote] = useState("");
  const set = useMutation(duty.occurrences.setOpening.mutationOptions({ onSuccess: onClose }));
  const fields = useTypedFields();
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
        <NumberInput
          isFirst
          label={t.openingAmount}
          min={0}
          max={1_000_000}
          decimals={3}
          unit={figures.unit}
          hasSuffix
          value={amount}
          onChange={setAmount}
          style={{ width: 96 }}
        />
        <Input
          aria-label={t.openingReason}
          placeholder={t.openingReason}
          maxLength={500}
          value={note}
          onChange={(event) => setNote(event.target.value)}
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
