import type { InferClientOutputs } from "@orpc/client";
import type { DutyClient } from "../../../shared/contract/client.ts";

/** An activity with the rows of the occurrences that it counts for. */
export type ActivityWithRows = InferClientOutputs<DutyClient>["activities"]["get"];
