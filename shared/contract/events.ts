import { z } from "zod";

/** What the core tells its clients unasked. Replies carry answers; these only say that something is stale. */
export const dutyEvent = z.discriminatedUnion("type", [
  /** Stored data changed, perhaps through another window: ask again. */
  z.object({ type: z.literal("data-changed"), procedure: z.string() }),
  /** The date turned, so every countdown moved. */
  z.object({ type: z.literal("day-changed"), today: z.string() }),
  /** A menu item of the desktop door. */
  z.object({
    type: z.literal("menu"),
    command: z.enum(["import", "record", "print", "export-ics", "settings", "board", "calendar", "help"]),
  }),
]);
export type DutyEvent = z.infer<typeof dutyEvent>;
