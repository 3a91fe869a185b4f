import type { PlainDate } from "../../../shared/domain/date/plain-date.ts";

/** Moves the focus to the next or the previous entry, in reading order. */
export function focusEntry(box: HTMLElement | null, by: 1 | -1): void {
  const marks = [...(box?.querySelectorAll("[data-entry]") ?? [])];
  const stops = marks.flatMap((mark) => mark.closest<HTMLElement>("[tabindex], a, button") ?? []);
  const at = stops.findIndex((stop) => stop === document.activeElement);
  stops[at < 0 ? 0 : at + by]?.focus();
}

/** The id of the entry that has the focus, or null. */
export const focusedEntryId = (): string | null =>
  document.activeElement?.querySelector<HTMLElement>("[data-entry]")?.dataset["entry"] ?? null;

/** Brings the first listed day on or after `date` to the top; null: the first of all. */
export function scrollToDay(box: HTMLElement | null, date: PlainDate | null): void {
  const heads = [...(box?.querySelectorAll<HTMLElement>("[data-list-day]") ?? [])];
  const head = heads.find((other) => date === null || (other.dataset["listDay"] ?? "") >= date);
  head?.scrollIntoView({ block: "start" });
}
