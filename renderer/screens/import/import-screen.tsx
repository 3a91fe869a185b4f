import { useRoute } from "../../routing/use-route.ts";
import { CalendarScreen } from "./calendar/calendar-screen.tsx";
import { AmendmentScreen } from "./amend/amendment-screen.tsx";
import { FinishScreen } from "./finish/finish-screen.tsx";
import { ReviewScreen } from "./review/review-screen.tsx";
import { StartScreen } from "./start/start-screen.tsx";

/**
 * The import screen: choosing a plan, reviewing the plan in the address, finishing its review, or comparing it with
 * the plan that it amends; or the review of another program's calendar.
 */
export function ImportScreen() {
  const { params } = useRoute();
  const { plan, compare, sample, finish, calendar } = params;
  if (calendar) return <CalendarScreen key={calendar} id={calendar} />;
  if (!plan) return <StartScreen withSample={sample === "1"} />;
  if (compare) return <AmendmentScreen key={`${plan} ${compare}`} planId={plan} basePlanId={compare} />;
  if (finish === "1") return <FinishScreen key={plan} planId={plan} />;
  return <ReviewScreen key={plan} planId={plan} />;
}
