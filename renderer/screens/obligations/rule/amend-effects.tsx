import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { ChangeEffects } from "../../../../shared/contract/schemas/effects.ts";
import type { ObligationView } from "../../../../shared/contract/schemas/obligation.ts";
import type { RuleLayer } from "../../../../shared/domain/obligation/obligation.ts";
import { client, duty as dutyQueries } from "../../../client.ts";
import { EffectList } from "../../../components/change-effects/effect-list.tsx";
import { unseenOverdue } from "../../../components/change-effects/unseen-overdue.ts";
import { exactAnswer } from "../../../data/exact-answer.ts";
import { useDates } from "../../../text/dates.ts";
import { effectsText } from "../../../text/effects.ts";
import { obligationsText } from "../../../text/obligations.ts";
import { useText } from "../../../text/use-text.ts";
import styles from "../detail/obligation-detail.module.css";
import type { RuleDraft } from "./rule-form.tsx";

type RuleFrom = Pick<RuleDraft, "requirement" | "effectiveFrom">;

/** The effects of another rule of a duty, during its writing. */
export interface AmendEffectsState {
  /** Undefined while the effects are requested, and where the rule is invalid, which the editor reports. */
  readonly effects: ChangeEffects | undefined;
  /** Whether the effects shown are those of the rule before the last change of the form. */
  readonly isOld: boolean;
  /**
   * The number of overdue dates that became known only at saving, so that the rule was not stored; null where there
   * were none.
   */
  readonly held: { readonly rule: RuleFrom; readonly overdue: number } | null;
  /**
   * @returns whether everything that this rule makes overdue at once was shown before; if not, it is shown now, with a
   * message.
   */
  readonly areSeen: (rule: RuleFrom) => Promise<boolean>;
}

/** The dates that another rule would move, requested again with every change of the rule. */
export function useAmendEffects(
  { id }: ObligationView,
  { requirement, effectiveFrom }: RuleFrom,
  layer: RuleLayer,
): AmendEffectsState {
  const queries = useQueryClient();
  const [held, setHeld] = useState<AmendEffectsState["held"]>(null);
  const { data, error, isPlaceholderData } = useQuery(
    dutyQueries.obligations.previewAmend.queryOptions({
      input: { id, requirement, effectiveFrom, layer },
      placeholderData: (previous) => previous,
    }),
  );
  const effects = error ? undefined : data;
  const areSeen = async (rule: RuleFrom) => {
    const input = { id, requirement: rule.requirement, effectiveFrom: rule.effectiveFrom, layer };
    const { queryKey } = dutyQueries.obligations.previewAmend.queryOptions({ input });
    const exact = await exactAnswer(queries, queryKey, () => client.obligations.previewAmend(input));
    const unseen = unseenOverdue(effects, exact).length;
    setHeld(unseen > 0 ? { rule, overdue: unseen } : null);
    return unseen === 0;
  };
  return { effects, isOld: isPlaceholderData, held, areSeen };
}

interface AmendEffectsProps {
  state: AmendEffectsState;
  /** Number that the new version will have. */
  version: number;
  /** The rule in its present wording. */
  rule: RuleFrom;
}

/** The dates that another rule would move, shown before the rule is stored. */
export function AmendEffects({ state: { effects, isOld, held }, version, rule }: AmendEffectsProps) {
  const t = useText(obligationsText).effects;
  const words = useText(effectsText);
  const dates = useDates();
  const isHeld = held?.rule.requirement === rule.requirement && held.rule.effectiveFrom === rule.effectiveFrom;
  return (
    <>
      {isHeld && (
        <p className={styles.refusal} role="alert">
          {words.held(dates.full(held.rule.effectiveFrom), held.overdue)}
        </p>
      )}
      <EffectList heading={t.heading(version)} effects={effects} isOld={isOld} ofOne />
    </>
  );
}
