import type { Settings } from "../../shared/contract/schemas/settings.ts";
import { type ThemeName, palettes } from "./colours.ts";

/** The element that holds `printedPalette`. */
const PRINTED = "printed-palette";

const kebab = (name: string) => name.replace(/[A-Z0-9]+/g, (part) => `-${part.toLowerCase()}`);

/** The palette as custom properties: `accentFill` → `--accent-fill`, `ink2` → `--ink-2`. */
export function cssVariables(theme: ThemeName): Record<string, string> {
  return Object.fromEntries(Object.entries(palettes[theme]).map(([name, value]) => [`--${kebab(name)}`, value]));
}

/** The light palette for paper, whatever the screen shows: it outweighs what `applyTheme` sets. */
export const printedPalette = (): string =>
  `@media print { :root { color-scheme: light !important; ${declarations("light", " !important;")} } }`;

const declarations = (theme: ThemeName, end: string): string =>
  Object.entries(cssVariables(theme))
    .map(([name, value]) => `${name}: ${value}${end}`)
    .join(" ");

/**
 * The look of `applyTheme` as styles, for a page on which no script has run: the look of the settings, or that of the
 * system.
 */
export function lookSheet(theme: Settings["theme"], scale: number): string {
  const rootOf = (name: ThemeName) => `:root { color-scheme: ${name}; --scale: ${scale}; ${declarations(name, ";")} }`;
  if (theme !== "system") return rootOf(theme);
  return `${rootOf("light")} @media (prefers-color-scheme: dark) { ${rootOf("dark")} }`;
}

/** Puts a look and a text size (1 or 1.15) on the page, so that styles and Ant Design change together. */
export function applyTheme(root: HTMLElement, theme: ThemeName, scale: number): void {
  for (const [name, value] of Object.entries(cssVariables(theme))) root.style.setProperty(name, value);
  root.style.setProperty("--scale", String(scale));
  root.style.colorScheme = theme;
  if (!root.ownerDocument.getElementById(PRINTED)) {
    const style = root.ownerDocument.createElement("style");
    style.id = PRINTED;
    style.textContent = printedPalette();
    root.ownerDocument.head.append(style);
  }
  // FullCalendar's palette looks at this attribute.
  root.dataset["colorScheme"] = theme;
}
