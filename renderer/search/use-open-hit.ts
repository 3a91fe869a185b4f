import type { SearchHit } from "../../shared/contract/schemas/search.ts";
import { navigate } from "../routing/use-route.ts";
import { useOpenActivity } from "../details/activity/open-activity.ts";
import { useOpenEvent } from "../details/event/open-event.ts";

/** Opens what was found: a record in the drawer over the screen, a duty and a subject where they are kept. */
export function useOpenHit(): (hit: SearchHit) => void {
  const openActivity = useOpenActivity();
  const openEvent = useOpenEvent();
  return (hit) => {
    switch (hit.kind) {
      case "duty":
        return navigate("obligations", { id: hit.id });
      case "activity":
        return openActivity(hit.id);
      case "evidence":
        return openActivity(hit.activityId, hit.id);
      case "event":
        return openEvent(hit.id);
      case "person":
      case "subject":
        return navigate("settings", { section: "subjects", id: hit.id });
    }
  };
}
