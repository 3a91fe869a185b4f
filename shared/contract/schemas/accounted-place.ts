import { z } from "zod";
import { NO_DUTY_REASONS, PLACE_REASONS } from "../../domain/reading/accounted.ts";
import { planSummary, reviewChange, sourcePlace } from "./import-review.ts";
import { id } from "./values.ts";

export const noDutyReason = z.enum(NO_DUTY_REASONS);

/** A figure, date, period word or rhythm of a plan that no duty was read from. */
export const accountedPlace = z.object({
  id,
  /** UTF-16 offsets into the plan's text as read; `text` is exactly what stands there. */
  start: z.int().min(0),
  end: z.int().min(0),
  text: z.string(),
  item: z.string().nullable(),
  /** Page or sheet of the file; null where it has neither. */
  place: sourcePlace.nullable(),
  why: z.enum(PLACE_REASONS),
  /** As the reader had it. */
  read: z.enum(["unread", "dismissed"]),
  /** As it stands: not understood, no duty, or made one. */
  state: z.enum(["unread", "no-duty", "duty"]),
  /** Whether a person has said so; then it can be taken back. */
  isSettled: z.boolean(),
  /** Why it is no duty, where a person gave a reason. */
  reason: noDutyReason.nullable(),
  /** The candidate that was made of it. */
  candidateId: id.nullable(),
  /** The sentence around it, where a duty made of it would come from. */
  sentence: z.object({ start: z.int().min(0), end: z.int().min(0) }),
  /** What its sentence would give; every part is a guess. `requirementText` is empty where nothing was guessed. */
  draft: z.object({
    title: z.string(),
    actor: z.string().nullable(),
    lead: z.string().nullable(),
    requirementText: z.string(),
  }),
});
export type AccountedPlaceView = z.infer<typeof accountedPlace>;

/** All figures, dates and periods of a plan's text by what became of them: their sum is how many there are. */
export const figureCounts = z.object({ duties: z.int(), dismissed: z.int(), unread: z.int() });
export type FigureCounts = z.infer<typeof figureCounts>;

/** Places in the order of the text. */
export const placePage = z.object({
  places: z.array(accountedPlace),
  /** Id after which the next page begins; null behind the last one. */
  next: id.nullable(),
  /** Null for a plan that was read before its figures were accounted for: `imports.setYear` reads it again. */
  figures: figureCounts.nullable(),
});
export type PlacePage = z.infer<typeof placePage>;

/** What a step on places has changed, the candidates that it made or took away included. */
export const placeChange = reviewChange.extend({
  plan: planSummary,
  /** As they stand now. */
  places: z.array(accountedPlace),
  figures: figureCounts.nullable(),
});
export type PlaceChange = z.infer<typeof placeChange>;
