import type { ObligationView } from "../../../../shared/contract/schemas/obligation.ts";
import type { PlainDate } from "../../../../shared/domain/date/plain-date.ts";
import { client } from "../../../client.ts";
import { useFormDraft } from "../../../drafts/use-form-draft.ts";
import { obligationsText } from "../../../text/obligations.ts";
import { useText } from "../../../text/use-text.ts";
import type { VersionView } from "./current-versions.ts";
import { floorFault, newFloor } from "./floor-rule.ts";
import styles from "../detail/obligation-detail.module.css";
import { PlaceNote } from "./place-note.tsx";
import { type RuleDraft, RuleForm } from "./rule-form.tsx";
import { useMessage } from "../../../shell/messages.tsx";

interface FloorFormProps {
  duty: ObligationView;
  /** The duty's own rule. */
  main: VersionView;
  /** The present number beside the rule, or null. */
  floor: VersionView | null;
  today: PlainDate;
  onClose: () => void;
}

/** A number beside the duty's rule, which the same activities fill. */
export function FloorForm({ duty, main, floor, today, onClose }: FloorFormProps) {
  const t = useText(obligationsText).floorForm;
  const message = useMessage();
  const draft = useFormDraft<RuleDraft>({
    form: "floor",
    key: duty.id,
    initial: {
      requirement: floor?.requirement ?? newFloor(main.requirement),
      effectiveFrom: floor ? today : main.effectiveFrom,
      reason: "",
    },
  });
  const fault = floorFault(draft.value.requirement, main.requirement);
  return (
    <RuleForm
      title={floor ? t.change : t.title}
      draft={draft}
      reasonLabel={t.reason}
      reasonPlaceholder={t.placeholder}
      refusal={fault && t.faults[fault]}
      saveLabel={t.save}
      onSave={async ({ reason, ...rule }) => {
        await client.obligations.addFloor({ id: duty.id, ...rule, reason: reason || null });
        message.success(t.saved, 3);
      }}
      onClose={onClose}
    >
      {floor && (
        <PlaceNote duty={duty} at={{ slot: floor.slot, layer: "unit", effectiveFrom: draft.value.effectiveFrom }} />
      )}
      <p className={styles.hint}>{t.help}</p>
    </RuleForm>
  );
}
