import type { Requirement } from "../../../shared/domain/obligation/requirement.ts";

/** What each part of the sentence is given. */
export interface PartProps<R extends Requirement> {
  value: R;
  onChange: (requirement: Requirement) => unknown;
  /** The year that new dates are set in. */
  year: number;
  isImplied: (part: string) => boolean;
}
