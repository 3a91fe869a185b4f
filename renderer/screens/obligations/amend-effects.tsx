import { useQuery } from "@tanstack/react-query";
import type { ObligationView } from "../../../shared/contract/schemas/obligation.ts";
import type { RuleLayer } from "../../../shared/domain/obligation/obligation.ts";
import { duty as dutyQueries } from "../../client.ts";
import { EffectList } from "../../components/change-effects/effect-list.tsx";
import { obligationsText } from "../../text/obligations.ts";
import { useText } from "../../text/use-text.ts";
import type { RuleDraft } from "./rule-form.tsx";

interface AmendEffectsProps {
  duty: ObligationView;
  draft: Pick<RuleDraft, "requirement" | "effectiveFrom">;
  layer: RuleLayer;
  /** Number that the new version will have. */
  version: number;
}

/** Which dates another rule would move, before it is stored. A rule that cannot hold says so where it is written. */
export function AmendEffects({ duty, draft: { requirement, effectiveFrom }, layer, version }: AmendEffectsProps) {
  const t = useText(obligationsText).effects;
  const { data, error } = useQuery(
    dutyQueries.obligations.previewAmend.queryOptions({
      input: { id: duty.id, requirement, effectiveFrom, layer },
      placeholderData: (previous) => previous,
    }),
  );
  return error ? null : <EffectList heading={t.heading(version)} effects={data} ofOne />;
}
