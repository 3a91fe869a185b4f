/** What of a page's style a Word document takes over; lengths in millimetres, sizes in points. */
export interface PageStyle {
  readonly width: number;
  readonly height: number;
  readonly margin: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };
  /** The width of a column by its class. */
  readonly widths: ReadonlyMap<string, number>;
  readonly bodySize: number;
  readonly titleSize: number;
  /** Least height of a row. */
  readonly rowHeight: number;
  /** Whether remarks in cells of words have a line of their own. */
  readonly remarksApart: boolean;
}

const A4 = { width: 210, height: 297 };

/**
 * Reads sheet, margins, widths and sizes from a page's own style, so that a document has the measures of the print,
 * also for a slip that was released under an earlier style. Of several rules for one thing the last one counts.
 */
export function pageStyleOf(css: string): PageStyle {
  const last = (pattern: RegExp): string[] | undefined => [...css.matchAll(pattern)].at(-1)?.slice(1);
  const size = last(/@page \{[^}]*?size: ([\d.]+)mm ([\d.]+)mm/g)?.map(Number);
  const margins = (last(/@page \{[^}]*?margin: ([\d.m ]+);/g)?.[0] ?? "20mm").split(" ").map(Number.parseFloat);
  const [top = 20, right = top, bottom = top, left = right] = margins;
  const number = (pattern: RegExp, usual: number) => Number(last(pattern)?.[0] ?? usual);
  return {
    width: size?.[0] ?? A4.width,
    height: size?.[1] ?? A4.height,
    margin: { top, right, bottom, left },
    widths: new Map(
      [...css.matchAll(/\.(w-[\w-]+) \{ width: ([\d.]+)mm; \}/g)].map(([, name = "", width]) => [name, Number(width)]),
    ),
    bodySize: number(/^body \{[^}]*?(?:font: |font-size: )([\d.]+)pt/gm, 10.5),
    titleSize: number(/^h1 \{[^}]*?(?:font: 700 |font-size: )([\d.]+)pt/gm, 22),
    rowHeight: number(/^td \{[^}]*?height: ([\d.]+)mm/gm, number(/^th, td \{[^}]*?height: ([\d.]+)mm/gm, 6)),
    remarksApart: /td\.words (?:> )?small \{ display: block/.test(css),
  };
}
