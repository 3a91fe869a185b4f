import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { PlanSummary } from "../../../../../shared/contract/schemas/import-review.ts";
import { client } from "../../../../client.ts";
import { candidatesKey, placesKey, planScope } from "../review-query.ts";

/** Reads a plan's text again for its own year, so that its figures are counted; null where the year is not known. */
export function useReadAgain({ id: planId, document: { year } }: PlanSummary): (() => void) | null {
  const queries = useQueryClient();
  const again = useMutation({
    scope: planScope(planId),
    mutationFn: (of: number) => client.imports.setYear({ planId, year: of }),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: candidatesKey(planId) });
      void queries.invalidateQueries({ queryKey: placesKey(planId) });
    },
  });
  return year === null ? null : () => again.mutate(year);
}
