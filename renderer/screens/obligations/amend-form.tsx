import { useMutation } from "@tanstack/react-query";
import { App, Button, Input } from "antd";
import { useState } from "react";
import type { ObligationView } from "../../../shared/contract/schemas/obligation.ts";
import { type PlainDate, yearOf } from "../../../shared/domain/date/plain-date.ts";
import { client } from "../../client.ts";
import { KeyHint } from "../../components/key-hint.tsx";
import { NextDates } from "../../components/requirement-editor/next-dates.tsx";
import { RequirementEditor } from "../../components/requirement-editor/requirement-editor.tsx";
import { Trouble } from "../../components/trouble.tsx";
import { commonText } from "../../text/common.ts";
import { useDates } from "../../text/dates.ts";
import { obligationsText } from "../../text/obligations.ts";
import { useText } from "../../text/use-text.ts";
import { Field } from "../../components/field.tsx";
import type { VersionView } from "./current-versions.ts";
import { DayField } from "./day-field.tsx";
import { beyondRule } from "./beyond-rule.ts";
import styles from "./obligation-detail.module.css";
import { useSaveKey } from "../../keyboard/use-save-key.ts";

interface AmendFormProps {
  duty: ObligationView;
  /** The version that is changed. */
  from: VersionView;
  today: PlainDate;
  onClose: () => void;
}

/** Another rule from a day on, with the dates it would give. */
export function AmendForm({ duty, from, today, onClose }: AmendFormProps) {
  const t = useText(obligationsText);
  const common = useText(commonText);
  const dates = useDates();
  const { message } = App.useApp();
  const [requirement, setRequirement] = useState(from.requirement);
  const [effectiveFrom, setEffectiveFrom] = useState(today);
  const [reason, setReason] = useState("");
  const amend = useMutation({
    mutationFn: () =>
      client.obligations.amend({ id: duty.id, requirement, effectiveFrom, reason: reason.trim() || null }),
    onSuccess: () => {
      void message.success(t.amended(dates.full(effectiveFrom)), 3);
      onClose();
    },
  });
  useSaveKey(() => {
    if (!amend.isPending) amend.mutate();
  });
  const trouble = beyondRule(amend.error);
  return (
    <div className={styles.form}>
      <h4 className={styles.formTitle}>{t.amendTitle}</h4>
      <RequirementEditor value={requirement} onChange={setRequirement} year={yearOf(effectiveFrom)} stated={null} />
      <NextDates requirement={requirement} from={effectiveFrom} />
      <div className={styles.fields}>
        <DayField label={t.effectiveFrom} value={effectiveFrom} onChange={setEffectiveFrom} />
        <Field label={t.reason}>
          <Input
            value={reason}
            maxLength={500}
            placeholder={t.reasonPlaceholder}
            onChange={(event) => setReason(event.target.value)}
          />
        </Field>
      </div>
      <p className={styles.hint}>
        {t.amendHelp}
        {effectiveFrom <= from.effectiveFrom && t.replaces(from.version)}
      </p>
      {trouble !== null && <Trouble error={trouble} />}
      <div className={styles.buttons}>
        <Button type="primary" loading={amend.isPending} onClick={() => amend.mutate()}>
          {t.amendSave} <KeyHint keys="Ctrl ↵" />
        </Button>
        <Button type="text" onClick={onClose}>
          {common.cancel}
        </Button>
      </div>
    </div>
  );
}
