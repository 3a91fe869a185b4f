/** Directions in which a nominal date moves off a rest day (business-day conventions). */
export const SHIFT_DIRECTIONS = ["none", "following", "preceding", "modified-following"] as const;
export type ShiftDirection = (typeof SHIFT_DIRECTIONS)[number];

/** `provisional`: rests on a year whose holiday notice is not published. */
export type Basis = "published" | "provisional";
