import type { Page } from "playwright-core";

/**
 * What is wrong with a page as it is drawn now, in words: controls and pictures without a name, words that do not stand out
 * from their ground (WCAG 1.4.3: 4.5 to 1, large ones 3 to 1), ids that are not alone, a Tab order by numbers, more than one
 * `h1`, references to labels that are not there. What is disabled, hidden or under a dialog is not looked at.
 */
export const accessibilityFaults = (page: Page): Promise<string[]> => page.evaluate(faultsOfDocument);

/** Runs in the page, so that it can use nothing from here. */
function faultsOfDocument(): string[] {
  const dialogs = [...document.querySelectorAll('[role="dialog"][aria-modal="true"]')].filter((one) =>
    one.checkVisibility(),
  );
  const top = dialogs.at(-1);
  const scope: ParentNode = top ?? document;
  const isShown = (element: Element) => {
    const box = element.getBoundingClientRect();
    return (
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && box.width > 1 && box.height > 1
    );
  };
  const isHidden = (element: Element) => element.closest('[aria-hidden="true"]') !== null;
  const all = [...scope.querySelectorAll<HTMLElement>("*")].filter((one) => isShown(one) && !isHidden(one));
  const tell = (element: Element) => element.outerHTML.replaceAll(/\s+/g, " ").slice(0, 110);

  const wordsOf = (ids: string | null) =>
    (ids ?? "")
      .split(/\s+/)
      .map((id) => document.getElementById(id)?.textContent ?? "")
      .join("");
  const nameOf = (element: HTMLElement): string =>
    (
      element.getAttribute("aria-label") ??
      (wordsOf(element.getAttribute("aria-labelledby")) ||
        [...((element as HTMLInputElement).labels ?? [])].map((label) => label.textContent).join("") ||
        (element.matches("input, textarea, select") ? "" : element.textContent) ||
        [...element.querySelectorAll("[aria-label]")].map((one) => one.getAttribute("aria-label")).join("") ||
        element.getAttribute("title") ||
        element.getAttribute("placeholder") ||
        "")
    ).trim();

  const isUsable = (one: HTMLElement) =>
    one.matches(
      'button, a[href], input:not([type="hidden"]), textarea, select, [role="button"], [role="combobox"], [role="img"]',
    );
  const unnamed = all.filter((one) => isUsable(one) && nameOf(one) === "").map((one) => `no name: ${tell(one)}`);

  const ids = Map.groupBy(
    [...document.querySelectorAll("[id]")].filter((one) => isShown(one)),
    (one) => one.id,
  );
  const doubled = [...ids].filter(([, those]) => those.length > 1).map(([id]) => `id twice: ${id}`);
  const ordered = all.filter((one) => one.tabIndex > 0).map((one) => `tab order by number: ${tell(one)}`);
  const headings = [...document.querySelectorAll("h1")].filter((one) => isShown(one));
  const heads = headings.length === 1 ? [] : [`${headings.length} h1`];
  const dangling = all
    .flatMap((one) => ["aria-labelledby", "aria-describedby"].map((name) => [one, one.getAttribute(name)] as const))
    .filter(([, value]) => value && value.split(/\s+/).every((id) => document.getElementById(id) === null))
    .map(([one]) => `label that is not there: ${tell(one)}`);

  type Colour = [number, number, number, number];
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const colours = new Map<string, Colour>();
  const colourOf = (css: string): Colour => {
    const known = colours.get(css);
    if (known) return known;
    if (!canvas) throw new Error("no canvas");
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = css;
    canvas.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data;
    const colour: Colour = [red, green, blue, alpha / 255];
    colours.set(css, colour);
    return colour;
  };
  const over = (front: Colour, back: Colour): Colour => {
    const mix = (at: 0 | 1 | 2) => front[at] * front[3] + back[at] * (1 - front[3]);
    return [mix(0), mix(1), mix(2), 1];
  };
  /** Worked out once for each element, from its parent's. */
  const inherited = <Value>(own: (element: Element, parent: Value) => Value, root: Value) => {
    const known = new Map<Element, Value>();
    const of = (element: Element | null): Value => {
      if (element === null) return root;
      const value = known.get(element) ?? own(element, of(element.parentElement));
      known.set(element, value);
      return value;
    };
    return of;
  };
  const WHITE: Colour = [255, 255, 255, 1];
  const groundOf = inherited<Colour>(
    (element, under) => over(colourOf(getComputedStyle(element).backgroundColor), under),
    WHITE,
  );
  const opacityOf = inherited<number>((element, around) => Number(getComputedStyle(element).opacity) * around, 1);
  const luminance = ([red, green, blue]: Colour) => {
    const part = (value: number) => {
      const share = value / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    };
    return 0.2126 * part(red) + 0.7152 * part(green) + 0.0722 * part(blue);
  };
  const contrast = (one: Colour, other: Colour) => {
    const [light, dark] = [luminance(one), luminance(other)].toSorted((a, b) => b - a) as [number, number];
    return (light + 0.05) / (dark + 0.05);
  };
  const isDisabled = (element: Element) =>
    element.closest(':disabled, [aria-disabled="true"], .ant-btn-disabled, [class*="-disabled"]') !== null;
  const hasWords = (element: Element) =>
    [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? "").trim() !== "");
  const faint = all
    .filter((one) => hasWords(one) && !isDisabled(one))
    .flatMap((one) => {
      const style = getComputedStyle(one);
      const ground = groundOf(one);
      const [red, green, blue, alpha] = colourOf(style.color);
      const ratio = contrast(over([red, green, blue, alpha * opacityOf(one)], ground), ground);
      const size = Number.parseFloat(style.fontSize);
      const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
      return ratio < (isLarge ? 3 : 4.5) ? [`contrast ${ratio.toFixed(2)}: ${tell(one)}`] : [];
    });

  return [...unnamed, ...doubled, ...ordered, ...heads, ...dangling, ...faint];
}
