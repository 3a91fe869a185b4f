import { useRoute } from "../../routing/use-route.ts";
import { AmendmentScreen } from "./amend/amendment-screen.tsx";
import { FinishScreen } from "./finish/finish-screen.tsx";
import { ReviewScreen } from "./review/review-screen.tsx";
import { StartScreen } from "./start/start-screen.tsx";

/**
 * The import screen: choosing a plan, reviewing the plan in the address, finishing its review, or comparing it with
 * the plan that it amends.
 */
export function ImportScreen() {
  const { params } = useRoute();
  const { plan, compare, sample, finish } = params;
  if (!plan) return <StartScreen withSample={sample === "1"} />;
  if (compare) return <AmendmentScreen key={`${plan} ${compare}`} planId={plan} basePlanId={compare} />;
  if (finish === "1") return <FinishScreen key={plan} planId={plan} />;
  return <ReviewScreen key={plan} planId={plan} />;
}
