/** The two looks. */
export const THEME_NAMES = ["light", "dark"] as const;
export type ThemeName = (typeof THEME_NAMES)[number];

const light = {
  bg: "#FFFFFF",
  side: "#F6F5F3",
  sunken: "#FAF9F7",
  hover: "#F3F1EE",
  selected: "#E9E6E1",
  line: "#E9E6E2",
  lineStrong: "#D6D1CB",
  control: "#948D86",
  ink: "#1E1B18",
  ink2: "#57514B",
  ink3: "#6F6861",
  accent: "#9A1B1F",
  accentFill: "#9A1B1F",
  onAccent: "#FFFFFF",
  near: "#1A5FB4",
  nearSoft: "#E9F1FB",
  late: "#835400",
  lateMark: "#B26B00",
  lateSoft: "#FCF2DC",
  overdue: "#BC2A12",
  overdueSoft: "#FDEDE8",
  done: "#1B7741",
  doneSoft: "#E8F4EC",
  barFill: "#6A635C",
  barTrack: "#ECE9E5",
  quote: "#F8E4B4",
};

export type Colour = keyof typeof light;

/**
 * Every colour of the program, once: CSS variables, the Ant Design theme and the contrast test all read this.
 * `late` is the amber of behind and made up late; `control` is the border of a field; `side` carries the side bar.
 */
export const palettes: Readonly<Record<ThemeName, Readonly<Record<Colour, string>>>> = {
  light,
  dark: {
    bg: "#1C1B19",
    side: "#161513",
    sunken: "#211F1D",
    hover: "#2B2926",
    selected: "#2B2926",
    line: "#32302C",
    lineStrong: "#47433E",
    control: "#837C75",
    ink: "#EDEAE6",
    ink2: "#BDB6AF",
    ink3: "#9C958D",
    accent: "#EE8A84",
    accentFill: "#B3282B",
    onAccent: "#FFFFFF",
    near: "#7FB2F7",
    nearSoft: "#1E2C40",
    late: "#E9B453",
    lateMark: "#E9B453",
    lateSoft: "#362B16",
    overdue: "#FF8F78",
    overdueSoft: "#3D231D",
    done: "#6BCB93",
    doneSoft: "#1C3326",
    barFill: "#A49C94",
    barTrack: "#35322E",
    quote: "#4A3B18",
  },
};

/** A pair that meets on a screen, with the least contrast it must have (WCAG 2.2: 1.4.3 text, 1.4.11 marks). */
export interface ContrastPair {
  readonly front: Colour;
  readonly back: Colour;
  readonly least: 3 | 4.5;
}

const text = (front: Colour, ...backs: Colour[]): ContrastPair[] => backs.map((back) => ({ front, back, least: 4.5 }));
const mark = (front: Colour, ...backs: Colour[]): ContrastPair[] => backs.map((back) => ({ front, back, least: 3 }));

/** Every pair that the screens put together. `ink3` never stands on `selected`. */
export const contrastPairs: readonly ContrastPair[] = [
  ...text(
    "ink",
    "bg",
    "side",
    "sunken",
    "hover",
    "selected",
    "nearSoft",
    "lateSoft",
    "overdueSoft",
    "doneSoft",
    "quote",
  ),
  ...text("ink2", "bg", "side", "sunken", "hover", "selected"),
  ...text("ink3", "bg", "side", "sunken", "hover"),
  ...text("accent", "bg", "side"),
  ...text("onAccent", "accentFill"),
  ...text("near", "bg", "nearSoft"),
  ...text("late", "bg", "lateSoft"),
  ...text("overdue", "bg", "overdueSoft"),
  ...text("done", "bg", "doneSoft"),
  ...text("bg", "ink2"),
  ...mark("control", "bg"),
  ...mark("lateMark", "bg"),
  ...mark("barFill", "bg", "barTrack"),
  ...mark("accent", "quote"),
];
