import { z } from "zod";
import { type DutyEvent, dutyEvent } from "../shared/contract/events.ts";

// Compiled schemas need eval, which the page's content policy forbids. Nothing else in the page is parsed by a schema.
z.config({ jitless: true });

/** An event that this page knows; null for one of a newer host. */
export const knownEvent = (event: unknown): DutyEvent | null => dutyEvent.safeParse(event).data ?? null;
