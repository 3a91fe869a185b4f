import type { Signs } from "../../text/signs.ts";

/** One way in which plans name an event that starts a duty. The pattern's first group is the event. */
export interface TriggerRule {
  /** The sign of sentences worth trying. */
  readonly sign: Signs;
  readonly pattern: RegExp;
  /** Whether the phrase contains the duty too (必谈, 提前报备) or is followed by it (…时，…). */
  readonly complete: boolean;
  /** Whether the words of the groups name an event at all. */
  readonly isEvent: (event: string, ...groups: string[]) => boolean;
}
