import type { ActivityView, CreditSuggestion } from "../../shared/contract/schemas/activity.ts";
import type { recordText } from "../text/record.ts";

interface Recorded {
  readonly activity: Pick<ActivityView, "title">;
  /** Found too late to be seen, and so not counted. */
  readonly unseen: readonly CreditSuggestion[];
  /** Whether the suggestions could be loaded. */
  readonly isAnswered: boolean;
}

/** The message after recording: the activity, and the duties that one might have expected it to count for. */
export function recordedSentence({ activity, unseen, isAnswered }: Recorded, t: (typeof recordText)["zh-CN"]): string {
  const saved = t.savedAs(activity.title);
  if (!isAnswered) return saved + t.savedUnanswered;
  if (unseen.length === 0) return saved;
  return (
    saved + t.savedWithout(unseen.map(({ title, periodLabel }) => `${title} ${periodLabel}`).join(t.listSeparator))
  );
}
