import type { WriteName } from "../../contract/procedure-types.ts";
import { activitySteps } from "./rules/activity-steps.ts";
import { dutySteps } from "./rules/duty-steps.ts";
import { eventSteps } from "./rules/event-steps.ts";
import { observanceSteps } from "./rules/observance-steps.ts";
import { occurrenceSteps } from "./rules/occurrence-steps.ts";
import { otherSteps } from "./rules/other-steps.ts";
import { standingSteps } from "./rules/standing-steps.ts";
import { subjectSteps } from "./rules/subject-steps.ts";
import { coverageSteps } from "./rules/coverage-steps.ts";
import { rosterSteps } from "./rules/roster-steps.ts";
import type { StepRule } from "./step-rule.ts";

/** The step rule of each write of the contract: how it is undone, why it cannot be undone, or why it is no step. */
export const stepRules: Readonly<Record<WriteName, StepRule>> = {
  ...activitySteps,
  ...occurrenceSteps,
  ...eventSteps,
  ...observanceSteps,
  ...dutySteps,
  ...standingSteps,
  ...subjectSteps,
  ...rosterSteps,
  ...coverageSteps,
  ...otherSteps,
};
