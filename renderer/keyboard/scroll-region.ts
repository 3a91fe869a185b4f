/**
 * The attributes of a part that scrolls by itself, so that the keyboard reaches and scrolls it and print shows all of
 * it.
 */
export interface ScrollRegion {
  readonly role: "group";
  readonly tabIndex: 0;
  readonly "aria-label": string;
  readonly "data-scroll": true;
}

/** @param name Said by a screen reader. */
export const scrollRegion = (name: string): ScrollRegion => ({
  role: "group",
  tabIndex: 0,
  "aria-label": name,
  "data-scroll": true,
});
