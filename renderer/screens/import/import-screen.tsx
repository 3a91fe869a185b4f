import { useRoute } from "../../routing/use-route.ts";
import { AmendmentScreen } from "./amendment-screen.tsx";
import { ReviewScreen } from "./review-screen.tsx";
import { StartScreen } from "./start-screen.tsx";

/** Choosing a plan, reviewing the one that the address names, or comparing it with the one it amends. */
export function ImportScreen() {
  const { params } = useRoute();
  const { plan, compare, sample } = params;
  if (!plan) return <StartScreen withSample={sample === "1"} />;
  if (compare) return <AmendmentScreen key={`${plan} ${compare}`} planId={plan} basePlanId={compare} />;
  return <ReviewScreen key={plan} planId={plan} />;
}
