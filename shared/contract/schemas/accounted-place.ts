import { z } from "zod";
import { NO_DUTY_REASONS, PLACE_REASONS } from "../../domain/reading/accounted.ts";
import { planSummary, reviewChange, sourcePlace } from "./import-review.ts";
import { id } from "./values.ts";

export const noDutyReason = z.enum(NO_DUTY_REASONS);

/** A figure, date, period word or rhythm of a plan that no duty was read from. */
export const accountedPlace = z.object({
  id,
  /** UTF-16 offsets into the plan's text as read; `text` is exactly the text between them. */
  start: z.int().min(0),
  end: z.int().min(0),
  text: z.string(),
  item: z.string().nullable(),
  /** Page or sheet of the file; null where it has neither. */
  place: sourcePlace.nullable(),
  why: z.enum(PLACE_REASONS),
  /** How the reader took the place. */
  read: z.enum(["unread", "dismissed"]),
  /** The present state of the place: not understood, no duty, or made a duty. */
  state: z.enum(["unread", "no-duty", "duty"]),
  /** Whether a person decided the state, so that it can be taken back. */
  isSettled: z.boolean(),
  /** The reason that a person gave for no duty. */
  reason: noDutyReason.nullable(),
  /** The candidate that was made of the place. */
  candidateId: id.nullable(),
  /** The sentence around the place, from which a duty would be made. */
  sentence: z.object({ start: z.int().min(0), end: z.int().min(0) }),
  /**
   * The duty that the sentence would give; every part is a guess. `requirementText` is empty where nothing was
   * guessed.
   */
  draft: z.object({
    title: z.string(),
    actor: z.string().nullable(),
    lead: z.string().nullable(),
    requirementText: z.string(),
  }),
});
export type AccountedPlaceView = z.infer<typeof accountedPlace>;

/** The numbers of a plan's figures, dates and periods by outcome. Their sum is the number of all. */
export const figureCounts = z.object({ duties: z.int(), dismissed: z.int(), unread: z.int() });
export type FigureCounts = z.infer<typeof figureCounts>;

/** Places in the order of the text. */
export const placePage = z.object({
  places: z.array(accountedPlace),
  /** Id after which the next page begins; null behind the last one. */
  next: id.nullable(),
  /** Null for a plan that was read before figures were counted: `imports.setYear` reads it again. */
  figures: figureCounts.nullable(),
});
export type PlacePage = z.infer<typeof placePage>;

/** The result of a step on places, with the candidates that it made or removed. */
export const placeChange = reviewChange.extend({
  plan: planSummary,
  /** The changed places in their present state. */
  places: z.array(accountedPlace),
  figures: figureCounts.nullable(),
});
export type PlaceChange = z.infer<typeof placeChange>;
