import type { ObligationView } from "../../../../shared/contract/schemas/obligation.ts";
import type { PlainDate } from "../../../../shared/domain/date/plain-date.ts";
import { versionsOnRecord } from "../../../../shared/domain/obligation/obligation.ts";
import { client } from "../../../client.ts";
import { useFormDraft } from "../../../drafts/use-form-draft.ts";
import { obligationsText } from "../../../text/obligations.ts";
import { useText } from "../../../text/use-text.ts";
import { AmendEffects, useAmendEffects } from "./amend-effects.tsx";
import type { VersionView } from "./current-versions.ts";
import { MAIN_SLOT, nextVersion } from "./layer-rules.ts";
import styles from "../detail/obligation-detail.module.css";
import { PlaceNote } from "./place-note.tsx";
import { type RuleDraft, RuleForm } from "./rule-form.tsx";
import { useMessage } from "../../../shell/messages.tsx";

/** The layers above the unit, whose rules are kept beside the unit's own. */
export type UpperLayer = "central" | "province";

interface LayerFormProps {
  duty: ObligationView;
  layer: UpperLayer;
  /** The rule to start from: the layer's own where it has one. */
  from: VersionView;
  today: PlainDate;
  onClose: () => void;
}

/** The form for the rule of an upper layer, with its document. */
export function LayerForm({ duty, layer, from, today, onClose }: LayerFormProps) {
  const t = useText(obligationsText);
  const message = useMessage();
  const draft = useFormDraft<RuleDraft>({
    form: "layer",
    key: `${duty.id} ${layer}`,
    initial: { requirement: from.requirement, effectiveFrom: today, reason: "" },
  });
  const name = t.layers[layer];
  const effects = useAmendEffects(duty, draft.value, layer);
  return (
    <RuleForm
      title={t.layerForm.title(name, nextVersion(versionsOnRecord(duty), layer))}
      draft={draft}
      reasonLabel={t.layerForm.document}
      reasonPlaceholder={t.layerForm.placeholder}
      reasonNeeded={t.layerForm.needed}
      saveLabel={t.layerForm.save}
      isSeen={effects.areSeen}
      onSave={async (rule) => {
        await client.obligations.addLayerRule({ id: duty.id, layer, ...rule });
        message.success(t.layerForm.saved(name), 3);
      }}
      onClose={onClose}
    >
      <AmendEffects state={effects} rule={draft.value} version={nextVersion(versionsOnRecord(duty), layer)} />
      <PlaceNote duty={duty} at={{ slot: MAIN_SLOT, layer, effectiveFrom: draft.value.effectiveFrom }} />
      <p className={styles.hint}>{t.layerForm.help}</p>
    </RuleForm>
  );
}
