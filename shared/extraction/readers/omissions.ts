import { type Omission, OMISSION_KINDS, type OmissionKind } from "../../domain/reading/accounted.ts";

export type { Omission, OmissionKind } from "../../domain/reading/accounted.ts";

/** Counts the omissions while one file is read. */
export interface OmissionCount {
  readonly leaveOut: (kind: OmissionKind, count?: number) => void;
  /** The omissions that were counted, in the order of `OMISSION_KINDS`. */
  readonly omissions: () => Omission[];
}

export function omissionCount(): OmissionCount {
  const counts = new Map<OmissionKind, number>();
  return {
    leaveOut: (kind, count = 1) => void (count > 0 && counts.set(kind, (counts.get(kind) ?? 0) + count)),
    omissions: () =>
      OMISSION_KINDS.flatMap((kind) => {
        const count = counts.get(kind);
        return count === undefined ? [] : [{ kind, count }];
      }),
  };
}
