import type { ObligationView } from "../../../../shared/contract/schemas/obligation.ts";
import type { PlainDate } from "../../../../shared/domain/date/plain-date.ts";
import { versionsOnRecord } from "../../../../shared/domain/obligation/obligation.ts";
import type { Requirement } from "../../../../shared/domain/obligation/requirement.ts";
import { client } from "../../../client.ts";
import { useDates } from "../../../text/dates.ts";
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

interface AmendFormProps {
  duty: ObligationView;
  /** The version that is changed. */
  from: VersionView;
  /** A rule to start with instead of the old one, and why. */
  proposed: { requirement: Requirement; reason: string } | null;
  today: PlainDate;
  onClose: () => void;
}

/** The form for another rule from a day on, with the dates that it would move. */
export function AmendForm({ duty, from, proposed, today, onClose }: AmendFormProps) {
  const t = useText(obligationsText);
  const dates = useDates();
  const message = useMessage();
  const version = nextVersion(versionsOnRecord(duty), "unit");
  const draft = useFormDraft<RuleDraft>({
    form: "amend",
    key: `${duty.id} ${proposed?.reason ?? ""}`,
    initial: {
      requirement: proposed?.requirement ?? from.requirement,
      effectiveFrom: today,
      reason: proposed?.reason ?? "",
    },
  });
  const effects = useAmendEffects(duty, draft.value, "unit");
  return (
    <RuleForm
      title={t.amendTitle(version)}
      draft={draft}
      reasonLabel={t.reason}
      reasonPlaceholder={t.reasonPlaceholder}
      saveLabel={t.amendSave}
      isSeen={effects.areSeen}
      onSave={async ({ requirement, effectiveFrom, reason }) => {
        await client.obligations.amend({ id: duty.id, requirement, effectiveFrom, reason: reason || null });
        message.success(t.amended(dates.full(effectiveFrom), version), 3);
      }}
      onClose={onClose}
    >
      <AmendEffects state={effects} rule={draft.value} version={version} />
      <PlaceNote duty={duty} at={{ slot: MAIN_SLOT, layer: "unit", effectiveFrom: draft.value.effectiveFrom }} />
      <p className={styles.hint}>{t.amendHelp}</p>
    </RuleForm>
  );
}
