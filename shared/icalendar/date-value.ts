import type { Instant } from "../domain/date/clock.ts";
import type { PlainDate } from "../domain/date/plain-date.ts";

/** DATE, `20260928` (RFC 5545 3.3.4). */
export const dateValue = (date: PlainDate): string => date.replaceAll("-", "");

/** DATE-TIME in UTC, `20260928T010203Z` (RFC 5545 3.3.5, form 2). Milliseconds are cut off. */
export const dateTimeValue = (instant: Instant): string => `${instant.slice(0, 19).replaceAll(/[-:]/g, "")}Z`;
