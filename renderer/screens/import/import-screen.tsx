import { useRoute } from "../../routing/use-route.ts";
import { ReviewScreen } from "./review-screen.tsx";
import { StartScreen } from "./start-screen.tsx";

/** Choosing a plan, or reviewing the one that the address names. */
export function ImportScreen() {
  const { params } = useRoute();
  const planId = params["plan"];
  return planId ? <ReviewScreen key={planId} planId={planId} /> : <StartScreen withSample={params["sample"] === "1"} />;
}
