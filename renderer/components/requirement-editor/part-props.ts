import type { Requirement } from "../../../shared/domain/obligation/requirement.ts";

/** The properties of each part of the sentence. */
export interface PartProps<R extends Requirement> {
  value: R;
  onChange: (requirement: Requirement) => unknown;
  /** The year that new dates are set in. */
  year: number;
  isImplied: (part: string) => boolean;
}
