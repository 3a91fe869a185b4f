/**
 * The screens. The first nine are in the order of Ctrl 1 … 9; in the side bar the settings stand apart, at its foot. `record` is opened
 * from the others.
 */
export const MENU_SCREENS = [
  "board",
  "calendar",
  "obligations",
  "import",
  "wall-chart",
  "ledger",
  "print",
  "years",
  "settings",
  "people",
] as const;
export type MenuScreen = (typeof MENU_SCREENS)[number];
export type Screen = MenuScreen | "record";

export interface Route {
  readonly screen: Screen;
  readonly params: Readonly<Record<string, string>>;
}

const SCREENS: readonly string[] = [...MENU_SCREENS, "record"];

/** `#/calendar?date=2026-09-16` → screen and parameters; anything else is the board. */
export function parseRoute(hash: string): Route {
  const [path = "", query = ""] = hash.replace(/^#\/?/, "").split("?");
  const params = Object.fromEntries(new URLSearchParams(query));
  return SCREENS.includes(path) ? { screen: path as Screen, params } : { screen: "board", params: {} };
}

/** The address of a screen; parameters that are undefined are left out. */
export function routeHash(screen: Screen, params: Readonly<Record<string, string | undefined>> = {}): string {
  const given = Object.entries(params).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const query = new URLSearchParams(given).toString();
  return `#/${screen}${query && `?${query}`}`;
}
