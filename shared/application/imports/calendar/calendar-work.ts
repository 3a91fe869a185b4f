import type { CalendarChoice } from "../../../contract/schemas/calendar-import.ts";
import type { Core } from "../../core/core.ts";
import type { Repositories } from "../../ports/ports.ts";
import type { Target } from "./fitting-occurrence.ts";
import type { ProposedEntry } from "./propose-entry.ts";

/** The transaction in which a calendar file is taken over. */
export interface CalendarWork {
  /** The core whose store is the transaction. */
  readonly core: Core;
  readonly repositories: Repositories;
  readonly fileName: string;
}

/** An entry with what is done with it. */
export interface ChosenEntry extends ProposedEntry {
  readonly choice: CalendarChoice;
  /** The duty that the choice names, else the first one that is proposed. */
  readonly target: Target | null;
}
